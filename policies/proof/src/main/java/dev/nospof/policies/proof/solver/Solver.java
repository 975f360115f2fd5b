package dev.nospof.policies.proof.solver;

import dev.nospof.policies.proof.solver.NodeTable.Full;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds all minimal cut sets of a fault tree, exactly.
 *
 * <p>Simplifies the tree, cuts it into modules, and solves each with the first of several variable orders that keeps its diagrams small. Where none does, it
 * says to which order it got, and everything it then gives is a bound: see {@link Solution#provenTo()}.
 */
public final class Solver {
    /** How far a tree that is too large for all its cut sets is still pursued. */
    private static final int LAST_RESORT = 6;

    private Solver() {}

    /** All minimal cut sets, and the exact probability. */
    public static Solution solve(FaultTree tree) {
        return solve(tree, Limits.NONE);
    }

    /**
     * The minimal cut sets within these limits.
     *
     * <p>Of a tree that is not coherent these are its minimal p-cuts: the least sets of events that make it fail while nothing else has happened.
     */
    public static Solution solve(FaultTree tree, Limits limits) {
        return solve(tree, limits, SolvedParts.none());
    }

    /** The same, with what has been solved before: it saves time up to an order, and never changes the answer. */
    public static Solution solve(FaultTree tree, Limits limits, SolvedParts parts) {
        return DeepStack.call(tree.size(), () -> {
            var simple = Simplification.of(tree);
            try {
                return modules(simple, limits, parts);
            } catch (Full tooLarge) {
                return toSomeOrder(simple, limits, parts).orElseGet(() -> new Solution(simple, List.of(), 0));
            }
        });
    }

    private static Optional<Solution> toSomeOrder(FaultTree tree, Limits limits, SolvedParts parts) {
        Optional<Solution> reached = Optional.empty();
        if (tree.isCoherent()) {
            for (int order = 1; order <= Math.min(LAST_RESORT, limits.order()); order++) {
                try {
                    reached = Optional.of(modules(tree, new Limits(order, limits.nodes()), parts));
                } catch (Full tooLarge) {
                    return reached;
                }
            }
        }
        return reached;
    }

    private static Solution modules(FaultTree tree, Limits limits, SolvedParts parts) {
        var modules = Modules.of(tree);
        parts.meet(tree, modules);
        var smallest = new int[tree.size()];
        var solver = new ModuleSolver(tree, modules, smallest, limits, parts);
        var solved = new ArrayList<SolvedModule>();
        for (int node = 0; node < tree.size(); node++) {
            if (modules[node]) {
                var module = solver.solve(node);
                smallest[node] = smallest(tree, module, smallest);
                solved.add(module);
            }
        }
        return new Solution(tree, solved, limits.order());
    }

    private static int smallest(FaultTree tree, SolvedModule module, int[] smallest) {
        var weights = new int[module.leafCount()];
        for (int level = 0; level < weights.length; level++) {
            weights[level] = tree.isEvent(module.leaf(level)) ? 1 : smallest[module.leaf(level)];
        }
        return new SetFamilies(module.table(), weights).smallest(module.family());
    }
}
