package dev.nospof.policies.proof.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The small cut sets of one gate by itself, as sets of the events and modules below it. */
final class TermSets {
    private final FaultTree tree;
    private final boolean[] modules;
    private final int[] smallest;
    private final Limits limits;
    private final SolvedParts parts;
    private final Leaves leaves;
    private final int[] diagrams;

    /**
     * For the gates of a tree that {@code parts} has met.
     *
     * @param smallest the order of each solved module's smallest cut set, by node
     */
    TermSets(FaultTree tree, boolean[] modules, int[] smallest, Leaves leaves, Limits limits, SolvedParts parts) {
        this.tree = tree;
        this.modules = modules;
        this.smallest = smallest;
        this.limits = limits;
        this.parts = parts;
        this.leaves = leaves;
        this.diagrams = new int[tree.size()];
        Arrays.fill(diagrams, -1);
    }

    int[][] of(int term) {
        if (tree.isEvent(term) || modules[term]) {
            return order(term) <= limits.order() ? new int[][] {{term}} : new int[0][];
        }
        return parts.sets(term, limits.order()).orElseGet(() -> {
            var sets = solved(term);
            parts.keep(term, limits.order(), sets);
            return sets;
        });
    }

    private int order(int leaf) {
        return tree.isEvent(leaf) ? 1 : smallest[leaf];
    }

    private int[][] solved(int term) {
        int[] given = leaves.of(term);
        int[] orders = Arrays.stream(given).map(this::order).toArray();
        var table = new NodeTable(limits.nodes());
        var families = new SetFamilies(table, orders);
        var touched = new IntList();
        try {
            for (int level = 0; level < given.length; level++) {
                diagrams[given[level]] = orders[level] <= limits.order() ? families.single(level) : NodeTable.ZERO;
                touched.add(given[level]);
            }
            int family = new GateFamilies(tree, families, limits.order(), Optional.empty(), diagrams, touched).of(term);
            var sets = new ArrayList<int[]>();
            write(table, family, given, new int[limits.order()], 0, sets);
            return sets.toArray(new int[0][]);
        } finally {
            touched.forEach(node -> diagrams[node] = -1);
        }
    }

    private static void write(NodeTable table, int family, int[] leaves, int[] set, int size, List<int[]> sets) {
        int at = family;
        while (at > NodeTable.ONE) {
            set[size] = leaves[table.level(at)];
            write(table, table.high(at), leaves, set, size + 1, sets);
            at = table.low(at);
        }
        if (at == NodeTable.ONE) {
            sets.add(Arrays.copyOf(set, size));
        }
    }
}
