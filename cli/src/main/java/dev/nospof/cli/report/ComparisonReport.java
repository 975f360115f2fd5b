package dev.nospof.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.nospof.cli.Terminal;
import dev.nospof.policies.proof.ProofJson;
import dev.nospof.policies.proof.ProofText;
import dev.nospof.policies.proof.answer.SinglePoint;
import dev.nospof.policies.proof.diagnosis.Comparison;
import dev.nospof.policies.proof.diagnosis.Comparison.Difference;
import java.util.List;

/** What got better and worse between two plans, for a pull request. */
public final class ComparisonReport implements Report {
    private final Assessment before;
    private final Assessment after;
    private final Comparison comparison;

    public ComparisonReport(Assessment before, Assessment after) {
        this.before = before;
        this.after = after;
        this.comparison = Comparison.of(before.proof(), after.proof());
    }

    public boolean isWorse() {
        return comparison.isWorse();
    }

    @Override
    public void print(Terminal terminal) {
        var out = terminal.out();
        out.println(terminal.strong(before.graph() + " → " + after.graph()));
        out.println();
        for (var point : comparison.newSinglePoints()) {
            var lines = ProofText.singlePoint(point);
            out.println(terminal.bad(lines.get(0).replaceFirst("^✗ ", "✗ new single point of failure: ")));
            lines.stream().skip(1).forEach(out::println);
        }
        for (var point : comparison.goneSinglePoints()) {
            out.println(terminal.good("✓ gone: " + point.headline()));
        }
        for (var difference : comparison.differences()) {
            var line = difference.inWords();
            out.println(difference.isWorse() ? terminal.bad("✗ " + line) : terminal.good("✓ " + line));
        }
        say(terminal, "New services: ", onlyIn(after, before));
        say(terminal, "No longer there: ", onlyIn(before, after));
        say(terminal, "As before: ", comparison.unchanged());
        out.println(isWorse() ? terminal.bad("Worse than before.") : terminal.good("Nothing got worse."));
    }

    private static void say(Terminal terminal, String what, List<String> services) {
        if (!services.isEmpty()) {
            terminal.out().println(terminal.faint(what + String.join(", ", services) + "."));
        }
    }

    private static List<String> onlyIn(Assessment here, Assessment there) {
        return here.proof().matrix().services().stream()
                .filter(service -> !there.proof().matrix().services().contains(service))
                .toList();
    }

    /** As {@code docs/schemas/comparison.schema.json} has it. */
    @Override
    public String json() {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("worse", isWorse());
        points(root.putArray("newSinglePointsOfFailure"), comparison.newSinglePoints());
        points(root.putArray("goneSinglePointsOfFailure"), comparison.goneSinglePoints());
        var differences = root.putArray("differences");
        comparison.differences().forEach(d -> difference(differences, d));
        onlyIn(after, before).forEach(root.putArray("newServices")::add);
        onlyIn(before, after).forEach(root.putArray("goneServices")::add);
        comparison.unchanged().forEach(root.putArray("unchanged")::add);
        return JsonReport.text(root);
    }

    private static void points(ArrayNode array, List<SinglePoint> points) {
        points.forEach(point -> array.add(ProofJson.point(point)));
    }

    private static void difference(ArrayNode array, Difference difference) {
        var node = array.addObject()
                .put("service", difference.service())
                .put("lost", difference.lost())
                .put("worse", difference.isWorse());
        node.set("before", ProofJson.answer(difference.before()));
        node.set("after", ProofJson.answer(difference.after()));
    }
}
