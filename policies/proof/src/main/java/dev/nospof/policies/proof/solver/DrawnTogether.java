package dev.nospof.policies.proof.solver;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Draws leaves together that share gates: each is moved to the middle of the groups it is in, again and again, and the order whose groups span least is kept.
 *
 * <p>F. A. Aloul, I. L. Markov, K. A. Sakallah, "FORCE: a fast and easy-to-implement variable-ordering heuristic", GLSVLSI 2003, doi 10.1145/764808.764839.
 */
final class DrawnTogether {
    private static final int ROUNDS = 200;

    /** What all rounds together may look at; enough for 200 rounds of a tree with hundreds of gates. */
    private static final long WORK = 20_000_000;

    /** Of more than a million nothing is drawn. */
    private static final int NUMBER_BITS = 20;

    private final Inside inside;

    DrawnTogether(Inside inside) {
        this.inside = inside;
    }

    /** The groups are each gate with its children; gates move too. */
    int[] byGates(int[] start) {
        int leaves = inside.leafCount();
        var groups = new int[inside.size() - leaves][];
        var positions = positions(start);
        for (int gate = leaves; gate < inside.size(); gate++) {
            int[] children = inside.children(gate);
            groups[gate - leaves] = Arrays.copyOf(children, children.length + 1);
            groups[gate - leaves][children.length] = gate;
            for (int child : children) {
                positions[gate] += positions[child] / children.length;
            }
        }
        return drawn(start, groups, positions, inside.size());
    }

    /** The groups are the leaves below each gate. */
    int[] bySupports(int[] start) {
        BitSet[] supports = inside.supports();
        var groups = new int[inside.size() - inside.leafCount()][];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = supports[inside.leafCount() + i].stream().toArray();
        }
        return drawn(start, groups, positions(start), inside.leafCount());
    }

    private double[] positions(int[] start) {
        var positions = new double[inside.size()];
        for (int level = 0; level < start.length; level++) {
            positions[start[level]] = level;
        }
        return positions;
    }

    private int[] drawn(int[] start, int[][] groups, double[] positions, int moving) {
        long members = Arrays.stream(groups).mapToLong(group -> group.length).sum();
        long rounds = moving >> NUMBER_BITS == 0 ? Math.min(ROUNDS, WORK / Math.max(1, members)) : 0;
        int[] best = start;
        double least = Double.POSITIVE_INFINITY;
        for (long round = 0; round < rounds; round++) {
            int[] order = moved(groups, positions, moving);
            double span = span(groups, positions);
            if (span < least) {
                least = span;
                best = Arrays.stream(order).filter(inside::isLeaf).toArray();
            }
        }
        return best;
    }

    /** Moves all once, and gives them whole positions again. */
    private static int[] moved(int[][] groups, double[] positions, int moving) {
        var sums = new double[moving];
        var counts = new int[moving];
        for (int[] group : groups) {
            double middle = 0;
            for (int member : group) {
                middle += positions[member];
            }
            middle /= group.length;
            for (int member : group) {
                sums[member] += middle;
                counts[member]++;
            }
        }
        int[] order = sorted(sums, counts);
        for (int place = 0; place < order.length; place++) {
            positions[order[place]] = place;
        }
        return order;
    }

    /** By their middles, to a millionth of a place; of those that are equal the smaller number first. */
    private static int[] sorted(double[] sums, int[] counts) {
        var keyed = new long[sums.length];
        for (int i = 0; i < keyed.length; i++) {
            keyed[i] = (long) (sums[i] / counts[i] * (1 << 20)) << NUMBER_BITS | i;
        }
        Arrays.sort(keyed);
        var order = new int[keyed.length];
        for (int place = 0; place < order.length; place++) {
            order[place] = (int) (keyed[place] & ((1 << NUMBER_BITS) - 1));
        }
        return order;
    }

    private static double span(int[][] groups, double[] positions) {
        double span = 0;
        for (int[] group : groups) {
            double from = Double.POSITIVE_INFINITY;
            double to = 0;
            for (int member : group) {
                from = Math.min(from, positions[member]);
                to = Math.max(to, positions[member]);
            }
            span += to - from;
        }
        return span;
    }
}
