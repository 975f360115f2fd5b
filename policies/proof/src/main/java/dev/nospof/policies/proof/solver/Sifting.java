package dev.nospof.policies.proof.solver;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Moves each variable of finished diagrams to the place where they are smallest, one after the other, those with most nodes first.
 *
 * <p>R. Rudell, "Dynamic variable ordering for ordered binary decision diagrams", ICCAD 1993, doi 10.1109/ICCAD.1993.580029. Two neighbouring levels change places without a look at any
 * other: nodes keep their numbers, and so whoever is above keeps its children.
 */
final class Sifting {
    private static final int NONE = -1;

    /** A variable is not carried on in a direction that makes the diagrams this much larger. */
    private static final double GROWTH = 1.2;

    private final int[] order;
    private final int[] place;
    private final int[] heads;
    private final int[] counts;
    private int[] variables;
    private int[] low;
    private int[] high;
    private int[] references;
    private int[] next;
    private int size;
    private int free = NONE;
    private int live;
    private long work;
    private int[] table = new int[16];
    private int mask;

    private Sifting(NodeTable from, int levels, int[] roots) {
        int[] nodes = from.below(roots);
        order = IntStream.range(0, levels).toArray();
        place = order.clone();
        heads = new int[levels];
        counts = new int[levels];
        Arrays.fill(heads, NONE);
        size = nodes.length + 2;
        live = nodes.length;
        variables = new int[size];
        low = new int[size];
        high = new int[size];
        references = new int[size];
        next = new int[size];
        variables[0] = NONE;
        variables[1] = NONE;
        var becomes = new int[nodes.length == 0 ? 2 : nodes[nodes.length - 1] + 1];
        becomes[1] = 1;
        for (int i = 0; i < nodes.length; i++) {
            int node = i + 2;
            becomes[nodes[i]] = node;
            variables[node] = from.level(nodes[i]);
            low[node] = becomes[from.low(nodes[i])];
            high[node] = becomes[from.high(nodes[i])];
            references[low[node]]++;
            references[high[node]]++;
            link(node);
        }
        for (int root : roots) {
            references[becomes[root]]++;
        }
    }

    /**
     * An order in which the diagrams of these roots are no larger.
     *
     * @param levels how many there are
     * @param patience how many nodes may be looked at
     * @return by new level: the old one
     */
    static int[] order(NodeTable table, int levels, int[] roots, long patience) {
        var sifting = new Sifting(table, levels, roots);
        Integer[] largestFirst = IntStream.range(0, levels)
                .boxed()
                .sorted(Comparator.comparingInt((Integer level) -> -sifting.counts[level]))
                .toArray(Integer[]::new);
        for (int variable : largestFirst) {
            if (sifting.work < patience) {
                sifting.sift(variable);
            }
        }
        return sifting.order;
    }

    /** To the nearer end, to the other one, and back to where it was best. */
    private void sift(int variable) {
        int best = live;
        int bestPlace = place[variable];
        int most = (int) (live * GROWTH);
        boolean downFirst = place[variable] > order.length / 2;
        for (int way = 0; way < 2; way++) {
            boolean down = downFirst == (way == 0);
            while (live <= most && (down ? place[variable] < order.length - 1 : place[variable] > 0)) {
                swap(down ? place[variable] : place[variable] - 1);
                if (live < best) {
                    best = live;
                    bestPlace = place[variable];
                    most = (int) (live * GROWTH);
                }
            }
            while (place[variable] != bestPlace) {
                swap(place[variable] < bestPlace ? place[variable] : place[variable] - 1);
            }
        }
    }

    /** Exchanges the variables of this level and the next. */
    private void swap(int level) {
        int upper = order[level];
        int lower = order[level + 1];
        work += counts[upper] + counts[lower];
        int nodes = heads[upper];
        heads[upper] = NONE;
        int expected = counts[upper];
        counts[upper] = 0;
        clear(expected);
        int crossing = NONE;
        while (nodes != NONE) {
            int node = nodes;
            nodes = next[node];
            if (references[node] == 0) {
                release(node);
            } else if (variables[low[node]] == lower || variables[high[node]] == lower) {
                next[node] = crossing;
                crossing = node;
            } else {
                link(node);
                enter(node);
            }
        }
        while (crossing != NONE) {
            int node = crossing;
            crossing = next[node];
            cross(node, upper, lower);
        }
        sweep(lower);
        order[level] = lower;
        order[level + 1] = upper;
        place[lower] = level;
        place[upper] = level + 1;
    }

    /** The node now tests the lower variable first. */
    private void cross(int node, int upper, int lower) {
        int oldLow = low[node];
        int oldHigh = high[node];
        boolean lowTests = variables[oldLow] == lower;
        boolean highTests = variables[oldHigh] == lower;
        int newLow = node(upper, lowTests ? low[oldLow] : oldLow, highTests ? low[oldHigh] : oldHigh);
        references[newLow]++;
        int newHigh = node(upper, lowTests ? high[oldLow] : oldLow, highTests ? high[oldHigh] : oldHigh);
        references[newHigh]++;
        variables[node] = lower;
        low[node] = newLow;
        high[node] = newHigh;
        link(node);
        drop(oldLow);
        drop(oldHigh);
    }

    private int node(int variable, int lowChild, int highChild) {
        if (lowChild == highChild) {
            return lowChild;
        }
        int at = hash(lowChild, highChild) & mask;
        while (table[at] != 0) {
            int found = table[at];
            if (low[found] == lowChild && high[found] == highChild) {
                return found;
            }
            at = (at + 1) & mask;
        }
        int node = fresh();
        table[at] = node;
        variables[node] = variable;
        low[node] = lowChild;
        high[node] = highChild;
        references[lowChild]++;
        references[highChild]++;
        live++;
        link(node);
        return node;
    }

    private void enter(int node) {
        int at = hash(low[node], high[node]) & mask;
        while (table[at] != 0) {
            at = (at + 1) & mask;
        }
        table[at] = node;
    }

    private void drop(int node) {
        if (--references[node] == 0 && node > 1) {
            live--;
            drop(low[node]);
            drop(high[node]);
        }
    }

    /** Takes what nobody refers to any more out of a variable's list. */
    private void sweep(int variable) {
        int nodes = heads[variable];
        heads[variable] = NONE;
        counts[variable] = 0;
        while (nodes != NONE) {
            int node = nodes;
            nodes = next[node];
            if (references[node] == 0) {
                release(node);
            } else {
                link(node);
            }
        }
    }

    private void link(int node) {
        int variable = variables[node];
        next[node] = heads[variable];
        heads[variable] = node;
        counts[variable]++;
    }

    private void release(int node) {
        next[node] = free;
        free = node;
    }

    private int fresh() {
        if (free != NONE) {
            int node = free;
            free = next[node];
            references[node] = 0;
            return node;
        }
        if (size == variables.length) {
            int capacity = size + (size >> 1) + 16;
            variables = Arrays.copyOf(variables, capacity);
            low = Arrays.copyOf(low, capacity);
            high = Arrays.copyOf(high, capacity);
            references = Arrays.copyOf(references, capacity);
            next = Arrays.copyOf(next, capacity);
        }
        return size++;
    }

    /** An empty table with room for what crossing so many nodes can make. */
    private void clear(int nodes) {
        int capacity = Math.max(16, Integer.highestOneBit(6 * nodes + 16) << 1);
        mask = capacity - 1;
        if (table.length < capacity) {
            table = new int[capacity];
        } else {
            Arrays.fill(table, 0, capacity, 0);
        }
    }

    private static int hash(int a, int b) {
        int mixed = a * 0x9E3779B1 ^ b * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 15) * 0x2C1B3C6D;
        return mixed ^ mixed >>> 13;
    }
}
