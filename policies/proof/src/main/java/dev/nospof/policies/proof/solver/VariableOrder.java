package dev.nospof.policies.proof.solver;

import java.util.Arrays;

/** Orders in which a module's leaves may be tested. None is best for all trees, and the difference can be a thousandfold. */
enum VariableOrder {
    /** As the tree is walked: whoever wrote it has put together what belongs together. */
    LEFT_FIRST,
    /** As the tree is walked from its other side. */
    RIGHT_FIRST,
    /** As the tree is walked, small children first. */
    SMALL_FIRST;

    /** The leaves below a module's root, by level: events, and the roots of other modules. */
    int[] leaves(FaultTree tree, int root, boolean[] modules, int[] weights, boolean[] seen) {
        var found = new IntList();
        var touched = new IntList();
        walk(tree, root, root, modules, weights, seen, found, touched);
        touched.forEach(node -> seen[node] = false);
        return found.toArray();
    }

    private void walk(
            FaultTree tree,
            int node,
            int root,
            boolean[] modules,
            int[] weights,
            boolean[] seen,
            IntList found,
            IntList touched) {
        if (seen[node]) {
            return;
        }
        seen[node] = true;
        touched.add(node);
        if (tree.isEvent(node) || (modules[node] && node != root)) {
            found.add(node);
            return;
        }
        for (int child : inOrder(tree.children(node), weights)) {
            walk(tree, child, root, modules, weights, seen, found, touched);
        }
    }

    private int[] inOrder(int[] children, int[] weights) {
        return switch (this) {
            case LEFT_FIRST -> children;
            case RIGHT_FIRST -> {
                var reversed = new int[children.length];
                for (int i = 0; i < children.length; i++) {
                    reversed[i] = children[children.length - 1 - i];
                }
                yield reversed;
            }
            case SMALL_FIRST -> {
                var keyed = new long[children.length];
                for (int i = 0; i < children.length; i++) {
                    keyed[i] = (long) weights[children[i]] << 32 | i;
                }
                Arrays.sort(keyed);
                yield Arrays.stream(keyed).mapToInt(key -> children[(int) key]).toArray();
            }
        };
    }

    /** How many leaves are below each node, counted along every path; a module counts as one. */
    static int[] weights(FaultTree tree, boolean[] modules) {
        var weights = new int[tree.size()];
        for (int node = 0; node < tree.size(); node++) {
            long below = 0;
            for (int i = 0; i < tree.childCount(node); i++) {
                int child = tree.child(node, i);
                below += modules[child] ? 1 : weights[child];
            }
            weights[node] = tree.isEvent(node) ? 1 : (int) Math.min(below, 1 << 28);
        }
        return weights;
    }
}
