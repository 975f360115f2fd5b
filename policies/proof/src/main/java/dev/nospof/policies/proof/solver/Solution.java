package dev.nospof.policies.proof.solver;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The minimal cut sets of a tree, kept as diagrams: there may be more than could ever be written down.
 *
 * <p>Where {@link #isComplete()} is false, cut sets are those up to order {@link #provenTo()} and no others, and the probability is an interval.
 */
public final class Solution {
    private final FaultTree tree;
    private final List<SolvedModule> modules;
    private final int order;

    Solution(FaultTree tree, List<SolvedModule> modules, int order) {
        this.tree = tree;
        this.modules = List.copyOf(modules);
        this.order = order;
    }

    /** Whether every minimal cut set is in it. */
    public boolean isComplete() {
        return order == SetFamilies.ANY_ORDER;
    }

    /** The largest order up to which every minimal cut set is in it; 0 where the tree is too large for any. */
    public int provenTo() {
        return order;
    }

    /** How many minimal cut sets there are by their order: item 2 counts the pairs. As long as the largest order needs. */
    public List<BigInteger> countByOrder() {
        return modules.isEmpty() ? List.of() : DeepStack.call(tree.size(), () -> new Counts(tree, order).of(modules));
    }

    public BigInteger count() {
        return countByOrder().stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The minimal cut sets of at most this order, smaller ones first, then by the names of their events. */
    public List<List<String>> cutSets(int upTo) {
        return modules.isEmpty()
                ? List.of()
                : DeepStack.call(tree.size(), () -> new Enumeration(tree, Math.min(upTo, order)).of(modules));
    }

    /** All of them; see {@link #count()} first. */
    public List<List<String>> cutSets() {
        return cutSets(SetFamilies.ANY_ORDER);
    }

    /** The probability that the tree fails, its events being independent; an interval where not all cut sets are known. */
    public Interval probability() {
        if (exact()) {
            double p = leafProbabilities(new double[modules.size()][])[tree.top()];
            return new Interval(p, p);
        }
        return Bounds.of(tree, cutSets(), order);
    }

    /**
     * How much each event matters, by its name.
     *
     * @throws IllegalStateException if not all cut sets are known: there are no exact figures then
     */
    public SortedMap<String, Importance> importances() {
        if (!exact()) {
            throw new IllegalStateException("Importances of a tree that was solved to order " + order
                    + " only. They would be wrong by an unknown amount. Solve it without a bound on the order.");
        }
        var nodeProbabilities = new double[modules.size()][];
        var leaf = leafProbabilities(nodeProbabilities);
        double top = leaf[tree.top()];
        var slopes = new double[tree.size()];
        slopes[tree.top()] = 1;
        for (int i = modules.size() - 1; i >= 0; i--) {
            var module = modules.get(i);
            var below = module.slopes(byLevel(module, leaf), nodeProbabilities[i]);
            double reach = slopes[module.root()];
            if (tree.isEvent(module.root())) {
                slopes[module.root()] = 0;
            }
            for (int level = 0; level < below.length; level++) {
                slopes[module.leaf(level)] += reach * below[level];
            }
        }
        var importances = new TreeMap<String, Importance>();
        for (int event : tree.events()) {
            importances.put(tree.name(event), new Importance(slopes[event], tree.probability(event), top));
        }
        return importances;
    }

    private boolean exact() {
        return !modules.isEmpty() && modules.stream().allMatch(m -> m.function() != SolvedModule.NO_FUNCTION);
    }

    private double[] leafProbabilities(double[][] nodeProbabilities) {
        var leaf = new double[tree.size()];
        for (int event : tree.events()) {
            leaf[event] = tree.probability(event);
        }
        for (int i = 0; i < modules.size(); i++) {
            var module = modules.get(i);
            nodeProbabilities[i] = module.probabilities(byLevel(module, leaf));
            leaf[module.root()] = nodeProbabilities[i][module.function()];
        }
        return leaf;
    }

    private static double[] byLevel(SolvedModule module, double[] byNode) {
        var byLevel = new double[module.leafCount()];
        for (int level = 0; level < byLevel.length; level++) {
            byLevel[level] = byNode[module.leaf(level)];
        }
        return byLevel;
    }

    /** Counts sets by order, module by module. */
    private record Counts(FaultTree tree, int order) {
        List<BigInteger> of(List<SolvedModule> modules) {
            var byRoot = new HashMap<Integer, BigInteger[]>();
            for (var module : modules) {
                byRoot.put(module.root(), new ModuleCounts(module, byRoot, order).all());
            }
            return List.of(byRoot.get(tree.top()));
        }
    }

    /** Writes sets down, module by module. */
    private record Enumeration(FaultTree tree, int upTo) {
        List<List<String>> of(List<SolvedModule> modules) {
            var byRoot = new HashMap<Integer, List<int[]>>();
            for (var module : modules) {
                byRoot.put(module.root(), new ModuleSets(tree, module, byRoot, upTo).all());
            }
            var named = new ArrayList<List<String>>();
            for (var set : byRoot.get(tree.top())) {
                var names = new ArrayList<String>();
                for (int event : set) {
                    names.add(tree.name(event));
                }
                names.sort(null);
                named.add(List.copyOf(names));
            }
            named.sort(SetOrder.SMALLER_FIRST);
            return List.copyOf(named);
        }
    }
}
