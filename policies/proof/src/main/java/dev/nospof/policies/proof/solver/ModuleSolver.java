package dev.nospof.policies.proof.solver;

import dev.nospof.policies.proof.solver.NodeTable.Full;
import java.util.Arrays;

/** Solves one module, its leaves being given. */
final class ModuleSolver {
    /** What the first attempt with each order may cost; each further round may cost eight times as much. */
    private static final int FIRST_BUDGET = 1 << 16;

    private final FaultTree tree;
    private final boolean[] modules;
    private final int[] weights;
    private final int[] smallest;
    private final Limits limits;
    private final boolean[] seen;
    private final int[] diagrams;

    /**
     * A solver for the modules of a tree.
     *
     * @param smallest the order of each solved module's smallest cut set, by node; filled in by the caller
     */
    ModuleSolver(FaultTree tree, boolean[] modules, int[] smallest, Limits limits) {
        this.tree = tree;
        this.modules = modules;
        this.weights = VariableOrder.weights(tree, modules);
        this.smallest = smallest;
        this.limits = limits;
        this.seen = new boolean[tree.size()];
        this.diagrams = new int[tree.size()];
        Arrays.fill(diagrams, -1);
    }

    /**
     * The module's diagrams, by the first variable order that keeps them small.
     *
     * @throws Full if none keeps them within the limits
     */
    SolvedModule solve(int root) {
        for (long budget = Math.min(FIRST_BUDGET, limits.nodes()); ; budget = Math.min(8 * budget, limits.nodes())) {
            for (var order : VariableOrder.values()) {
                try {
                    return solve(root, order, (int) budget);
                } catch (Full full) {
                    if (budget == limits.nodes() && order == VariableOrder.RIGHT_FIRST) {
                        throw full;
                    }
                }
            }
        }
    }

    private SolvedModule solve(int root, VariableOrder order, int budget) {
        var leaves = order.leaves(tree, root, modules, weights, seen);
        var table = new NodeTable(budget);
        var orders = new int[leaves.length];
        for (int level = 0; level < leaves.length; level++) {
            orders[level] = tree.isEvent(leaves[level]) ? 1 : smallest[leaves[level]];
        }
        var families = new SetFamilies(table, orders);
        var touched = new IntList();
        try {
            if (limits.bounded() && tree.isCoherent()) {
                for (int level = 0; level < leaves.length; level++) {
                    boolean possible = orders[level] <= limits.order();
                    put(leaves[level], possible ? families.single(level) : NodeTable.ZERO, touched);
                }
                int family = new GateFamilies(tree, families, limits.order(), diagrams, touched).of(root);
                return new SolvedModule(root, leaves, table, SolvedModule.NO_FUNCTION, family);
            }
            var binary = new BinaryDiagrams(table);
            for (int level = 0; level < leaves.length; level++) {
                put(leaves[level], binary.variable(level), touched);
            }
            int function = new GateFunctions(tree, table, binary, diagrams, touched).of(root);
            return new SolvedModule(root, leaves, table, function, families.minimal(function, limits.order()));
        } finally {
            touched.forEach(node -> diagrams[node] = -1);
        }
    }

    private void put(int node, int diagram, IntList touched) {
        diagrams[node] = diagram;
        touched.add(node);
    }
}
