package dev.nospof.policies.proof.solver;

import dev.nospof.policies.proof.solver.NodeTable.Full;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;

/** Solves one module, its leaves being given. */
final class ModuleSolver {
    /** What the order in which a module is written may cost before others are tried. */
    private static final int EASY = 1 << 12;

    /** The same where it is known how large the sets of each gate may be. */
    private static final int LESS_EASY = 1 << 16;

    /** From so many on, terms are solved one by one. */
    private static final int MANY_TERMS = 16;

    private final FaultTree tree;
    private final boolean[] monotone;
    private final int[] smallest;
    private final Limits limits;
    private final Leaves leaves;
    private final int[] diagrams;
    private final TermSets terms;

    /**
     * A solver for the modules of a tree.
     *
     * @param smallest the order of each solved module's smallest cut set, by node; filled in by the caller
     */
    ModuleSolver(FaultTree tree, boolean[] modules, int[] smallest, Limits limits, SolvedParts parts) {
        this.tree = tree;
        this.monotone = monotone(tree, modules);
        this.smallest = smallest;
        this.limits = limits;
        this.leaves = new Leaves(tree, modules);
        this.diagrams = new int[tree.size()];
        Arrays.fill(diagrams, -1);
        this.terms = new TermSets(tree, modules, smallest, leaves, limits, parts);
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
        return sets(root, Optional.empty(), Math.min(EASY, limits.nodes())).orElseGet(() -> setsOfHard(root));
    }

    /** In whichever order is first; sets that would be too large in the end are never built. */
    private SolvedModule setsOfHard(int root) {
        int[] given = leaves.of(root);
        var inside = new Inside(tree, root, given);
        var rooms = RoomLeft.of(tree, inside, orders(given), limits.order());
        var less = sets(root, rooms, Math.min(LESS_EASY, limits.nodes()));
        if (less.isPresent()) {
            return less.get();
        }
        var first = new OrderRace(root, inside, limits.nodes(), false, (order, table, known, touched) -> {
                    var families = families(table, order, known);
                    return new GateFamilies(tree, families, limits.order(), rooms, known, touched)::of;
                })
                .run();
        return new SolvedModule(root, first.leaves(), first.table(), SolvedModule.NO_FUNCTION, first.diagram(root));
    }

    /** What fails with any of many terms: each by itself, and the least of all their sets. Empty where those are too many to be written down. */
    private Optional<SolvedModule> termByTerm(int root) {
        int[] given = leaves.of(root);
        if (!LeastSets.fit(given.length)) {
            return Optional.empty();
        }
        var levels = new HashMap<Integer, Integer>();
        for (int level = 0; level < given.length; level++) {
            levels.put(given[level], level);
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
            return Optional.of(new SolvedModule(root, given, table, SolvedModule.NO_FUNCTION, least.family(table)));
        } catch (Full tooMany) {
            return Optional.empty();
        }
    }

    private Optional<SolvedModule> sets(int root, Optional<int[][]> rooms, int budget) {
        int[] given = leaves.of(root);
        var table = new NodeTable(budget);
        var touched = new IntList();
        try {
            var families = families(table, given, diagrams);
            int family = new GateFamilies(tree, families, limits.order(), rooms, diagrams, touched).of(root);
            return Optional.of(new SolvedModule(root, given, table, SolvedModule.NO_FUNCTION, family));
        } catch (Full tooLarge) {
            return Optional.empty();
        } finally {
            forget(given, touched);
        }
    }

    /** Families over these leaves, each alone the only set of its own; none of one whose sets are all too large. */
    private SetFamilies families(NodeTable table, int[] given, int[] into) {
        int[] orders = orders(given);
        var families = new SetFamilies(table, orders);
        for (int level = 0; level < given.length; level++) {
            into[given[level]] = orders[level] <= limits.order() ? families.single(level) : NodeTable.ZERO;
        }
        return families;
    }

    /** Most modules are small in the order they were written in; for the others there is a race. */
    private SolvedModule functionAndSets(int root) {
        return withSets(function(root, Math.min(EASY, limits.nodes())).orElseGet(() -> functionOfHard(root)));
    }

    private SolvedModule functionOfHard(int root) {
        var inside = new Inside(tree, root, leaves.of(root));
        var first = new OrderRace(
                        root,
                        inside,
                        limits.nodes(),
                        true,
                        (order, table, known, touched) -> functions(table, order, known, touched)::of)
                .run();
        return new SolvedModule(root, first.leaves(), first.table(), first.diagram(root), NodeTable.ZERO).compact();
    }

    private Optional<SolvedModule> function(int root, int budget) {
        int[] given = leaves.of(root);
        var table = new NodeTable(budget);
        var touched = new IntList();
        try {
            int function = functions(table, given, diagrams, touched).of(root);
            return Optional.of(new SolvedModule(root, given, table, function, NodeTable.ZERO));
        } catch (Full tooLarge) {
            return Optional.empty();
        } finally {
            forget(given, touched);
        }
    }

    private GateFunctions functions(NodeTable table, int[] given, int[] into, IntList touched) {
        var binary = new BinaryDiagrams(table);
        for (int level = 0; level < given.length; level++) {
            into[given[level]] = binary.variable(level);
        }
        return new GateFunctions(tree, table, binary, into, touched);
    }

    private void forget(int[] given, IntList touched) {
        for (int leaf : given) {
            diagrams[leaf] = -1;
        }
        touched.forEach(node -> diagrams[node] = -1);
    }

    private SolvedModule withSets(SolvedModule module) {
        module.table().allow(limits.nodes());
        var families = new SetFamilies(module.table(), orders(module.leaves()));
        int family = monotone[module.root()] && !limits.bounded()
                ? families.minimalOfMonotone(module.function())
                : families.minimal(module.function(), limits.order());
        return new SolvedModule(module.root(), module.leaves(), module.table(), module.function(), family);
    }

    /** What each leaf adds to the order of a set, by level. */
    private int[] orders(int[] given) {
        var orders = new int[given.length];
        for (int level = 0; level < given.length; level++) {
            orders[level] = tree.isEvent(given[level]) ? 1 : smallest[given[level]];
        }
        return orders;
    }
}
