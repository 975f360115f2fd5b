package dev.nospof.policies.proof.solver;

import dev.nospof.policies.proof.solver.FaultTree.Kind;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The same failures from fewer gates: gates of one child, repeated children and nested gates of one kind go away, and children that nobody else
 * has are gathered under a gate of their own, which is then a module.
 */
final class Simplification {
    private Simplification() {}

    static FaultTree of(FaultTree tree) {
        return gathered(spread(flattened(tree)));
    }

    private static FaultTree flattened(FaultTree tree) {
        var parents = tree.parentCounts();
        var grown = new Growing();
        var becomes = new int[tree.size()];
        var seen = new BitSet();
        for (int node = 0; node < tree.size(); node++) {
            var kind = tree.kind(node);
            if (kind == Kind.EVENT) {
                becomes[node] = grown.add(kind, 0, new int[0], tree.name(node), tree.probability(node));
                continue;
            }
            boolean idempotent = kind == Kind.OR || kind == Kind.AND;
            var children = new IntList();
            for (int i = 0; i < tree.childCount(node); i++) {
                int old = tree.child(node, i);
                int child = becomes[old];
                if (idempotent && grown.kind(child) == kind && (parents[old] == 1 || node == tree.top())) {
                    for (int below : grown.children(child)) {
                        addOnce(children, seen, below);
                    }
                } else if (idempotent) {
                    addOnce(children, seen, child);
                } else {
                    children.add(child);
                }
            }
            children.forEach(seen::clear);
            becomes[node] = idempotent && children.size() == 1
                    ? children.get(0)
                    : grown.add(kind, tree.threshold(node), children.toArray(), "", Double.NaN);
        }
        return grown.sorted(becomes[tree.top()]);
    }

    private static void addOnce(IntList children, BitSet seen, int child) {
        if (!seen.get(child)) {
            seen.set(child);
            children.add(child);
        }
    }

    /**
     * A module that fails with any of its children fails with any of theirs that do so too, however often those are shared: a thousand services that call each other are one
     * list of what takes any of them down. Likewise for a module that fails with all of them. Linear, since no two modules share what is below.
     */
    private static FaultTree spread(FaultTree tree) {
        var modules = Modules.of(tree);
        var grown = new Growing();
        var becomes = new int[tree.size()];
        var seen = new boolean[tree.size()];
        for (int node = 0; node < tree.size(); node++) {
            var kind = tree.kind(node);
            boolean spreads = modules[node] && (kind == Kind.OR || kind == Kind.AND);
            int[] children = spreads ? below(tree, node, modules, seen) : tree.children(node);
            for (int i = 0; i < children.length; i++) {
                children[i] = becomes[children[i]];
            }
            becomes[node] = grown.add(kind, tree.threshold(node), children, tree.name(node), tree.probability(node));
        }
        return grown.sorted(becomes[tree.top()]);
    }

    /** What a module consists of once gates of its own kind are looked through. */
    private static int[] below(FaultTree tree, int root, boolean[] modules, boolean[] seen) {
        var found = new IntList();
        var visited = new IntList();
        visited.add(root);
        for (int next = 0; next < visited.size(); next++) {
            int gate = visited.get(next);
            for (int i = 0; i < tree.childCount(gate); i++) {
                int child = tree.child(gate, i);
                if (!seen[child]) {
                    seen[child] = true;
                    boolean through = tree.kind(child) == tree.kind(root) && !modules[child];
                    (through ? visited : found).add(child);
                }
            }
        }
        visited.forEach(gate -> seen[gate] = false);
        found.forEach(child -> seen[child] = false);
        return found.toArray();
    }

    private static FaultTree gathered(FaultTree tree) {
        var parents = tree.parentCounts();
        var modules = Modules.of(tree);
        var grown = new Growing();
        var becomes = new int[tree.size()];
        for (int node = 0; node < tree.size(); node++) {
            var kind = tree.kind(node);
            int[] old = tree.children(node);
            int[] children = Arrays.stream(old).map(child -> becomes[child]).toArray();
            if (kind == Kind.OR || kind == Kind.AND) {
                var alone = new IntList();
                var shared = new IntList();
                for (int child : old) {
                    boolean own = parents[child] == 1 && (tree.isEvent(child) || modules[child]);
                    (own ? alone : shared).add(becomes[child]);
                }
                if (alone.size() > 1 && shared.size() > 0) {
                    shared.add(grown.add(kind, 0, alone.toArray(), "", Double.NaN));
                    children = shared.toArray();
                }
            }
            becomes[node] = grown.add(kind, tree.threshold(node), children, tree.name(node), tree.probability(node));
        }
        return grown.sorted(becomes[tree.top()]);
    }
}
