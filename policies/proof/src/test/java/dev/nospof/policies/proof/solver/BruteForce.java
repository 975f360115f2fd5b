package dev.nospof.policies.proof.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The meaning of a cut set, not the way to find it: tries every subset of the events. */
final class BruteForce {
    private final FaultTree tree;
    private final int[] events;
    private final BitSet failing = new BitSet();

    BruteForce(FaultTree tree) {
        this.tree = tree;
        this.events = tree.events();
        for (int subset = 0; subset < 1 << events.length; subset++) {
            failing.set(subset, fails(subset));
        }
    }

    private boolean fails(int subset) {
        var happened = new boolean[tree.size()];
        for (int i = 0; i < events.length; i++) {
            happened[events[i]] = (subset >> i & 1) == 1;
        }
        return tree.values(happened)[tree.top()];
    }

    /** The failing subsets that contain no smaller failing one. */
    List<List<String>> cutSets() {
        var least = new ArrayList<Integer>();
        failing.stream()
                .boxed()
                .sorted(Comparator.comparingInt(Integer::bitCount))
                .forEach(subset -> {
                    if (least.stream().noneMatch(smaller -> (smaller & subset) == smaller)) {
                        least.add(subset);
                    }
                });
        return least.stream().map(this::names).sorted(SetOrder.SMALLER_FIRST).toList();
    }

    double probability() {
        return failing.stream().mapToDouble(this::probability).sum();
    }

    /** P(failure | event) − P(failure | no event). */
    double birnbaum(String event) {
        int which = IntStream.range(0, events.length)
                .filter(i -> tree.name(events[i]).equals(event))
                .findFirst()
                .orElseThrow();
        double p = tree.probability(events[which]);
        double with = failing.stream()
                        .filter(s -> (s >> which & 1) == 1)
                        .mapToDouble(this::probability)
                        .sum()
                / p;
        double without = failing.stream()
                        .filter(s -> (s >> which & 1) == 0)
                        .mapToDouble(this::probability)
                        .sum()
                / (1 - p);
        return with - without;
    }

    private double probability(int subset) {
        double p = 1;
        for (int i = 0; i < events.length; i++) {
            double event = tree.probability(events[i]);
            p *= (subset >> i & 1) == 1 ? event : 1 - event;
        }
        return p;
    }

    private List<String> names(int subset) {
        return IntStream.range(0, events.length)
                .filter(i -> (subset >> i & 1) == 1)
                .mapToObj(i -> tree.name(events[i]))
                .sorted()
                .toList();
    }
}
