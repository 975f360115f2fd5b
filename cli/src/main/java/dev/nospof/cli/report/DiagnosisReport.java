package dev.nospof.cli.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.nospof.cli.Terminal;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.diagnosis.Explanation;
import dev.nospof.policies.proof.model.Failure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What would explain an outage, the likeliest first.
 *
 * @param down services that are seen to be down
 * @param up services that are seen to be up
 */
public record DiagnosisReport(ResourceGraph graph, List<String> down, List<String> up, List<Explanation> explanations)
        implements Report {
    private static final int AT_MOST = 10;

    public DiagnosisReport {
        down = List.copyOf(down);
        up = List.copyOf(up);
        explanations = List.copyOf(explanations);
    }

    @Override
    public void print(Terminal terminal) {
        var out = terminal.out();
        out.println(terminal.strong(graph + " · down: " + String.join(", ", down)
                + (up.isEmpty() ? "" : " · up: " + String.join(", ", up))));
        out.println();
        if (explanations.isEmpty()) {
            out.println(terminal.doubtful(
                    "Nothing in this plan explains it: no loss of one pod, node or zone, and no two of them."));
            out.println(
                    "It is then a fault in software, something that the plan does not hold, or three losses at once.");
            return;
        }
        var folded = folded();
        var words = folded.stream().limit(AT_MOST).map(DiagnosisReport::words).toList();
        int width = words.stream().mapToInt(String::length).max().orElse(0);
        for (int i = 0; i < words.size(); i++) {
            out.println((i + 1) + ". " + " ".repeat(i < 9 ? 1 : 0) + words.get(i)
                    + " ".repeat(width - words.get(i).length()) + "   "
                    + takes(folded.get(i).get(0)));
        }
        if (folded.size() > AT_MOST) {
            out.println("… and " + (folded.size() - AT_MOST) + " more; --format json has them all.");
        }
    }

    /** Those that differ only in which pod, node or zone it is, as one; in the order of the first of each. */
    private List<List<Explanation>> folded() {
        var folded = new LinkedHashMap<String, List<Explanation>>();
        for (var explanation : explanations) {
            var kinds = explanation.lost().stream().map(Failure::kind).toList();
            folded.computeIfAbsent(kinds + " " + explanation.down(), alike -> new ArrayList<>())
                    .add(explanation);
        }
        return List.copyOf(folded.values());
    }

    private static String words(List<Explanation> alike) {
        return alike.get(0).inWords() + (alike.size() == 1 ? "" : " (one of " + alike.size() + " alike)");
    }

    private String takes(Explanation explanation) {
        var unseen = explanation.down().stream().filter(s -> !down.contains(s)).toList();
        return unseen.isEmpty() ? "explains all, takes nothing else" : "would also take " + String.join(", ", unseen);
    }

    /** As {@code docs/schemas/diagnosis.schema.json} has it. */
    @Override
    public String json() {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("project", graph.project()).put("stack", graph.stack());
        down.forEach(root.putArray("down")::add);
        up.forEach(root.putArray("up")::add);
        var list = root.putArray("explanations");
        for (var explanation : explanations) {
            var node = list.addObject();
            var lost = node.putArray("lost");
            explanation.lost().forEach(failure -> lost.add(failure.name()));
            explanation.down().forEach(node.putArray("takes")::add);
        }
        return JsonReport.text(root);
    }
}
