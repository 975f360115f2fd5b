package dev.nospof.policies.proof.solver;

import dev.nospof.policies.proof.solver.NodeTable.Full;
import java.util.Arrays;

/**
 * The least of many small sets, kept as numbers: up to three levels to a set, 21 bits to a level. Where a few thousand terms have a few dozen sets each, to sort numbers is
 * many times faster than to merge diagrams.
 */
final class LeastSets {
    /** The largest sets that fit. */
    static final int LARGEST = 3;

    private static final int BITS = 21;
    private static final int LEVELS = (1 << BITS) - 2;
    private static final long LEVEL = (1L << BITS) - 1;

    private final int limit;
    private long[] sets = new long[1024];
    private int size;

    /**
     * None yet.
     *
     * @param limit how many may be given; above it, {@link Full}
     */
    LeastSets(int limit) {
        this.limit = limit;
    }

    /** Whether so many levels have numbers. */
    static boolean fit(int levels) {
        return levels <= LEVELS;
    }

    /** Adds a set of one to three different levels, in any order. */
    void add(int[] levels) {
        if (size == limit) {
            throw new Full();
        }
        if (size == sets.length) {
            sets = Arrays.copyOf(sets, 2 * size);
        }
        var sorted = levels.clone();
        Arrays.sort(sorted);
        long set = 0;
        for (int i = 0; i < LARGEST; i++) {
            set = (set << BITS) | (i < sorted.length ? sorted[i] + 1L : 0);
        }
        sets[size++] = set;
    }

    /** The family of those that contain no other. */
    int family(NodeTable table) {
        Arrays.sort(sets, 0, size);
        long[] distinct = Arrays.stream(sets, 0, size).distinct().toArray();
        int kept = 0;
        var least = new long[distinct.length];
        for (long set : distinct) {
            if (!containsAnother(set, distinct)) {
                least[kept++] = set;
            }
        }
        return family(table, least, 0, kept, 0);
    }

    private static boolean containsAnother(long set, long[] all) {
        long a = level(set, 0);
        long b = level(set, 1);
        long c = level(set, 2);
        if (b == 0) {
            return false;
        }
        return has(all, a, 0)
                || has(all, b, 0)
                || (c != 0 && (has(all, c, 0) || has(all, a, b) || has(all, a, c) || has(all, b, c)));
    }

    private static boolean has(long[] all, long a, long b) {
        return Arrays.binarySearch(all, (a << (2 * BITS)) | (b << BITS)) >= 0;
    }

    private static long level(long set, int position) {
        return (set >>> ((LARGEST - 1 - position) * BITS)) & LEVEL;
    }

    /** Of sorted sets that agree before this position: one node for each level there, the last level first. */
    private static int family(NodeTable table, long[] sorted, int from, int to, int position) {
        if (position == LARGEST || (to - from == 1 && level(sorted[from], position) == 0)) {
            return NodeTable.ONE;
        }
        int family = NodeTable.ZERO;
        int end = to;
        while (end > from) {
            long level = level(sorted[end - 1], position);
            int start = end - 1;
            while (start > from && level(sorted[start - 1], position) == level) {
                start--;
            }
            family = table.node((int) level - 1, family, family(table, sorted, start, end, position + 1));
            end = start;
        }
        return family;
    }
}
