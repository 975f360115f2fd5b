package dev.nospof.policies.proof.solver;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** What the cut sets up to an order say about the probability of failure. */
final class Bounds {
    private Bounds() {}

    /**
     * At least: the chance of any of some cut sets that share no event. At most: the sum over all cut sets that are known, and the chance
     * that more events happen at once than {@code order}, which any other cut set needs.
     */
    static Interval of(FaultTree tree, List<List<String>> cutSets, int order) {
        var probabilities = new HashMap<String, Double>();
        for (int event : tree.events()) {
            probabilities.put(tree.name(event), tree.probability(event));
        }
        double none = 1;
        double sum = 0;
        var used = new HashSet<String>();
        for (var set : cutSets) {
            double p = set.stream().mapToDouble(probabilities::get).reduce(1, (a, b) -> a * b);
            sum += p;
            if (set.stream().noneMatch(used::contains)) {
                used.addAll(set);
                none *= 1 - p;
            }
        }
        double more = order == SetFamilies.ANY_ORDER ? 0 : moreThan(order, tree);
        return new Interval(1 - none, Math.max(1 - none, Math.min(1, sum + more)));
    }

    /** The chance that more than this many events happen, by counting one event after the other. */
    private static double moreThan(int order, FaultTree tree) {
        var exactly = new double[order + 1];
        exactly[0] = 1;
        for (int event : tree.events()) {
            double p = tree.probability(event);
            for (int count = order; count >= 1; count--) {
                exactly[count] = exactly[count] * (1 - p) + exactly[count - 1] * p;
            }
            exactly[0] *= 1 - p;
        }
        double atMost = 0;
        for (double p : exactly) {
            atMost += p;
        }
        return Math.max(0, 1 - atMost);
    }
}
