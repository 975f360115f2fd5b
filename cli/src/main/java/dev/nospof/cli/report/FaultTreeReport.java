package dev.nospof.cli.report;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.nospof.cli.Terminal;
import dev.nospof.policies.proof.solver.FaultTree;
import dev.nospof.policies.proof.solver.Importance;
import dev.nospof.policies.proof.solver.Solution;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was found of one fault tree: how many minimal cut sets, how likely its top is, what matters most. */
public final class FaultTreeReport implements Report {
    private static final int AT_MOST = 10;
    private static final int SETS_IN_JSON = 100_000;

    private final String name;
    private final FaultTree tree;
    private final Solution solution;
    private final List<BigInteger> counts;
    private final List<Map.Entry<String, Importance>> importances;

    public FaultTreeReport(String name, FaultTree tree, Solution solution) {
        this.name = name;
        this.tree = tree;
        this.solution = solution;
        this.counts = solution.countByOrder();
        this.importances = solution.isComplete() ? sorted(solution) : List.of();
    }

    private static List<Map.Entry<String, Importance>> sorted(Solution solution) {
        return solution.importances().entrySet().stream()
                .sorted(comparing((Map.Entry<String, Importance> e) ->
                                -rounded(e.getValue().fussellVesely()))
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }

    /** Equal figures that were added up in another order stay equal. */
    private static double rounded(double share) {
        return Math.rint(share * 1e12) / 1e12;
    }

    /** How many minimal cut sets there are of this order; at most {@link Integer#MAX_VALUE}. */
    public int count(int order) {
        return order >= counts.size()
                ? 0
                : counts.get(order).min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue();
    }

    @Override
    public void print(Terminal terminal) {
        var out = terminal.out();
        out.println(terminal.strong(name + " · " + tree.events().length + " events"));
        out.println();
        if (solution.provenTo() == 0) {
            out.println(terminal.doubtful("Undecided: the tree is too large even for single events."));
            return;
        }
        var upTo = solution.isComplete() ? "" : " of up to " + solution.provenTo() + " events";
        out.println("Minimal cut sets" + upTo + ": " + number(solution.count()) + byOrder());
        var probability = solution.probability();
        out.println("Probability of the top: "
                + (probability.isExact()
                        ? scientific(probability.low())
                        : "from " + scientific(probability.low()) + " to " + scientific(probability.high())));
        printImportances(terminal);
        out.println();
        var smallest = solution.cutSets(smallestOrder());
        out.println("Smallest cut sets:");
        smallest.stream().limit(AT_MOST).forEach(set -> out.println("  " + String.join(" · ", set)));
        if (smallest.size() > AT_MOST) {
            out.println("  … and " + (smallest.size() - AT_MOST) + " more of that size; --format json has them.");
        }
    }

    private void printImportances(Terminal terminal) {
        if (importances.isEmpty()) {
            return;
        }
        var shown = importances.stream().limit(AT_MOST).toList();
        int width = shown.stream().mapToInt(e -> e.getKey().length()).max().orElse(0);
        width = Math.max(width, "Matters most".length());
        var out = terminal.out();
        out.println();
        out.println(terminal.strong(line(width, "Matters most", "Fussell-Vesely", "Birnbaum", "RAW")));
        for (var entry : shown) {
            var importance = entry.getValue();
            out.println(line(
                    width,
                    entry.getKey(),
                    scientific(importance.fussellVesely()),
                    scientific(importance.birnbaum()),
                    scientific(importance.riskAchievement())));
        }
    }

    private static String line(int width, String event, String share, String birnbaum, String achievement) {
        return String.format(Locale.ROOT, "%-" + width + "s   %14s   %11s   %11s", event, share, birnbaum, achievement);
    }

    private String byOrder() {
        var words = new StringBuilder();
        for (int order = 1; order < counts.size(); order++) {
            if (counts.get(order).signum() > 0) {
                words.append(words.isEmpty() ? " (" : " · ")
                        .append("order ")
                        .append(order)
                        .append(": ")
                        .append(number(counts.get(order)));
            }
        }
        return words.isEmpty() ? "" : words.append(')').toString();
    }

    private int smallestOrder() {
        for (int order = 1; order < counts.size(); order++) {
            if (counts.get(order).signum() > 0) {
                return order;
            }
        }
        return 1;
    }

    /** As {@code docs/schemas/fault-tree.schema.json} has it; the sets themselves only where there are at most a hundred thousand. */
    @Override
    public String json() {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("name", name).put("events", tree.events().length).put("complete", solution.isComplete());
        if (!solution.isComplete()) {
            root.put("provenTo", solution.provenTo());
        }
        counts.forEach(root.putArray("cutSetsByOrder")::add);
        if (solution.provenTo() > 0) {
            var probability = solution.probability();
            root.putObject("probability").put("low", probability.low()).put("high", probability.high());
        }
        var list = root.putArray("importances");
        importances.forEach(e -> ImportanceJson.into(list.addObject().put("event", e.getKey()), e.getValue()));
        if (solution.count().compareTo(BigInteger.valueOf(SETS_IN_JSON)) <= 0) {
            var sets = root.putArray("cutSets");
            solution.cutSets().forEach(set -> set.forEach(sets.addArray()::add));
        }
        return JsonReport.text(root);
    }

    private static String number(BigInteger count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String scientific(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
