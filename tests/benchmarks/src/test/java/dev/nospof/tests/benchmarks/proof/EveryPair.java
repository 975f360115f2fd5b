package dev.nospof.tests.benchmarks.proof;

import dev.nospof.policies.proof.solver.FaultTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The meaning of a pair, not the way to find it: holds an event and every other one against the tree, 64 at a time. Coherent trees only. */
final class EveryPair {
    private final FaultTree tree;
    private final int[] events;
    private final int[][] children;
    private final long[] fails;

    EveryPair(FaultTree tree) {
        this.tree = tree;
        this.events = tree.events();
        this.children = new int[tree.size()][];
        for (int node = 0; node < tree.size(); node++) {
            children[node] = tree.children(node);
        }
        this.fails = new long[tree.size()];
    }

    /** The pairs with the event at this place among all that make the tree fail, their names in order; alone where it does so alone. */
    Set<List<String>> failingWith(int first) {
        var failing = new HashSet<List<String>>();
        var name = tree.name(events[first]);
        for (int from = 0; from < events.length; from += Long.SIZE) {
            long found = failing(first, from);
            for (; found != 0; found &= found - 1) {
                var other = tree.name(events[from + Long.numberOfTrailingZeros(found)]);
                failing.add(
                        other.equals(name)
                                ? List.of(name)
                                : other.compareTo(name) < 0 ? List.of(other, name) : List.of(name, other));
            }
        }
        return failing;
    }

    /** A bit for each of the 64 events from this place on. */
    private long failing(int first, int from) {
        int place = 0;
        for (int node = 0; node < fails.length; node++) {
            if (tree.kind(node) == FaultTree.Kind.EVENT) {
                boolean here = place >= from && place < from + Long.SIZE;
                fails[node] = place == first ? -1L : here ? 1L << (place - from) : 0;
                place++;
            } else {
                fails[node] = gate(node);
            }
        }
        long there = events.length - from >= Long.SIZE ? -1L : (1L << (events.length - from)) - 1;
        return fails[tree.top()] & there;
    }

    private long gate(int gate) {
        int needed =
                switch (tree.kind(gate)) {
                    case OR -> 1;
                    case AND -> children[gate].length;
                    case AT_LEAST -> tree.threshold(gate);
                    case NOT, XOR, EVENT -> throw new IllegalArgumentException("coherent trees only");
                };
        // Item j: at least so many of the children so far.
        var reached = new long[needed + 1];
        reached[0] = -1L;
        for (int child : children[gate]) {
            for (int j = needed; j >= 1; j--) {
                reached[j] |= reached[j - 1] & fails[child];
            }
        }
        return reached[needed];
    }
}
