package dev.nospof.policies.proof.solver;

import dev.nospof.policies.proof.solver.NodeTable.Full;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Stream;

/** Solves one module, its leaves being given. */
final class ModuleSolver {
    /** What the first attempt with each order may cost. */
    private static final int FIRST_BUDGET = 1 << 18;

    /** How much more each further round may cost. */
    private static final int NEXT_BUDGET = 16;

    /** What the order in which a module is written may cost before others are tried. */
    private static final int EASY = 1 << 12;

    /** From so many on, terms are solved one by one. */
    private static final int MANY_TERMS = 16;

    private final FaultTree tree;
    private final boolean[] modules;
    private final boolean[] monotone;
    private final int[] weights;
    private final int[] smallest;
    private final Limits limits;
    private final boolean[] seen;
    private final int[] diagrams;
    private final TermSets terms;

    /**
     * A solver for the modules of a tree.
     *
     * @param smallest the order of each solved module's smallest cut set, by node; filled in by the caller
     */
    ModuleSolver(FaultTree tree, boolean[] modules, int[] smallest, Limits limits, SolvedParts parts) {
        this.tree = tree;
        this.modules = modules;
        this.monotone = monotone(tree, modules);
        this.weights = VariableOrder.weights(tree, modules);
        this.smallest = smallest;
        this.limits = limits;
        this.seen = new boolean[tree.size()];
        this.diagrams = new int[tree.size()];
        Arrays.fill(diagrams, -1);
        this.terms = new TermSets(tree, modules, smallest, weights, limits, parts);
    }

    /** Which gates negate none of the events and modules below them. */
    private static boolean[] monotone(FaultTree tree, boolean[] modules) {
        var monotone = new boolean[tree.size()];
        for (int node = 0; node < tree.size(); node++) {
            var kind = tree.kind(node);
            monotone[node] = kind != FaultTree.Kind.NOT && kind != FaultTree.Kind.XOR;
            for (int i = 0; i < tree.childCount(node) && monotone[node]; i++) {
                int child = tree.child(node, i);
                monotone[node] = modules[child] || monotone[child];
            }
        }
        return monotone;
    }

    /**
     * The module's diagrams, by the variable order that keeps them smallest.
     *
     * @throws Full if none keeps them within the limits
     */
    SolvedModule solve(int root) {
        boolean setsAlone = limits.bounded() && tree.isCoherent();
        if (setsAlone
                && tree.kind(root) == FaultTree.Kind.OR
                && tree.childCount(root) >= MANY_TERMS
                && limits.order() <= LeastSets.LARGEST) {
            var found = termByTerm(root);
            if (found.isPresent()) {
                return found.get();
            }
        }
        if (!setsAlone) {
            return functionAndSets(root);
        }
        for (long budget = FIRST_BUDGET; ; budget *= NEXT_BUDGET) {
            int nodes = (int) Math.min(budget, limits.nodes());
            var found = sets(root, nodes);
            if (found.isPresent()) {
                return found.get();
            }
            if (nodes == limits.nodes()) {
                throw new Full();
            }
        }
    }

    /** What fails with any of many terms: each by itself, and the least of all their sets. Empty where those are too many to be written down. */
    private Optional<SolvedModule> termByTerm(int root) {
        int[] leaves = VariableOrder.LEFT_FIRST.leaves(tree, root, modules, weights, seen);
        if (!LeastSets.fit(leaves.length)) {
            return Optional.empty();
        }
        var levels = new HashMap<Integer, Integer>();
        for (int level = 0; level < leaves.length; level++) {
            levels.put(leaves[level], level);
        }
        try {
            var least = new LeastSets(limits.nodes());
            for (int term : tree.children(root)) {
                for (int[] set : terms.of(term)) {
                    for (int i = 0; i < set.length; i++) {
                        set[i] = levels.get(set[i]);
                    }
                    least.add(set);
                }
            }
            var table = new NodeTable(limits.nodes());
            return Optional.of(new SolvedModule(root, leaves, table, SolvedModule.NO_FUNCTION, least.family(table)));
        } catch (Full tooMany) {
            return Optional.empty();
        }
    }

    private Optional<SolvedModule> sets(int root, int budget) {
        return Stream.of(VariableOrder.values())
                .flatMap(order -> sets(root, order, budget).stream())
                .findFirst();
    }

    private Optional<SolvedModule> sets(int root, VariableOrder order, int budget) {
        int[] leaves = order.leaves(tree, root, modules, weights, seen);
        int[] orders = orders(leaves);
        var table = new NodeTable(budget);
        var families = new SetFamilies(table, orders);
        var touched = new IntList();
        try {
            for (int level = 0; level < leaves.length; level++) {
                boolean possible = orders[level] <= limits.order();
                put(leaves[level], possible ? families.single(level) : NodeTable.ZERO, touched);
            }
            int family = new GateFamilies(tree, families, limits.order(), diagrams, touched).of(root);
            return Optional.of(new SolvedModule(root, leaves, table, SolvedModule.NO_FUNCTION, family));
        } catch (Full tooLarge) {
            return Optional.empty();
        } finally {
            touched.forEach(node -> diagrams[node] = -1);
        }
    }

    /** Most modules are small in the order they were written in; for the others there is a race. */
    private SolvedModule functionAndSets(int root) {
        var easy = function(root, VariableOrder.LEFT_FIRST, Math.min(EASY, limits.nodes()));
        return withSets(easy.orElseGet(() -> {
            int[] leaves = VariableOrder.LEFT_FIRST.leaves(tree, root, modules, weights, seen);
            return new OrderRace(tree, root, new Inside(tree, root, leaves), limits.nodes())
                    .run()
                    .compact();
        }));
    }

    private Optional<SolvedModule> function(int root, VariableOrder order, int budget) {
        int[] leaves = order.leaves(tree, root, modules, weights, seen);
        var table = new NodeTable(budget);
        var binary = new BinaryDiagrams(table);
        var touched = new IntList();
        try {
            for (int level = 0; level < leaves.length; level++) {
                put(leaves[level], binary.variable(level), touched);
            }
            int function = new GateFunctions(tree, table, binary, diagrams, touched).of(root);
            return Optional.of(new SolvedModule(root, leaves, table, function, NodeTable.ZERO));
        } catch (Full tooLarge) {
            return Optional.empty();
        } finally {
            touched.forEach(node -> diagrams[node] = -1);
        }
    }

    private SolvedModule withSets(SolvedModule module) {
        module.table().allow(limits.nodes());
        int[] leaves = module.leaves();
        var families = new SetFamilies(module.table(), orders(leaves));
        int family = monotone[module.root()] && !limits.bounded()
                ? families.minimalOfMonotone(module.function())
                : families.minimal(module.function(), limits.order());
        return new SolvedModule(module.root(), leaves, module.table(), module.function(), family);
    }

    /** What each leaf adds to the order of a set, by level. */
    private int[] orders(int[] leaves) {
        var orders = new int[leaves.length];
        for (int level = 0; level < leaves.length; level++) {
            orders[level] = tree.isEvent(leaves[level]) ? 1 : smallest[leaves[level]];
        }
        return orders;
    }

    private void put(int node, int diagram, IntList touched) {
        diagrams[node] = diagram;
        touched.add(node);
    }
}
