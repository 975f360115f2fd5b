package dev.nospof.policies.proof.solver;

/** The leaves of modules: events, and the roots of other modules. As the tree is walked: whoever wrote it has put together what belongs together. */
final class Leaves {
    private final FaultTree tree;
    private final boolean[] modules;
    private final boolean[] seen;
    private final IntList touched = new IntList();
    private final IntList path = new IntList();

    Leaves(FaultTree tree, boolean[] modules) {
        this.tree = tree;
        this.modules = modules;
        this.seen = new boolean[tree.size()];
    }

    /** By level: the leaves below this gate. */
    int[] of(int root) {
        var found = new IntList();
        touched.clear();
        path.clear();
        path.add(root);
        while (path.size() > 0) {
            int node = path.removeLast();
            if (seen[node]) {
                continue;
            }
            seen[node] = true;
            touched.add(node);
            if (tree.isEvent(node) || (modules[node] && node != root)) {
                found.add(node);
                continue;
            }
            for (int i = tree.childCount(node) - 1; i >= 0; i--) {
                path.add(tree.child(node, i));
            }
        }
        touched.forEach(node -> seen[node] = false);
        return found.toArray();
    }
}
