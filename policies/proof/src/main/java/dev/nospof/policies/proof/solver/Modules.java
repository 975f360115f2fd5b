package dev.nospof.policies.proof.solver;

/**
 * Finds the gates whose events occur nowhere else, so that each can be solved by itself and then stand for one event.
 *
 * <p>Linear time: Y. Dutuit, A. Rauzy, "A linear-time algorithm to find modules of fault trees", IEEE Transactions on Reliability 45(3), 1996,
 * doi 10.1109/24.537011. A gate is a module if, on a depth-first walk, nothing below it is visited before its first visit or after its last.
 */
final class Modules {
    private final FaultTree tree;
    private final int[] first;
    private final int[] last;
    private final int[] left;
    private int clock;

    private Modules(FaultTree tree) {
        this.tree = tree;
        this.first = new int[tree.size()];
        this.last = new int[tree.size()];
        this.left = new int[tree.size()];
    }

    /** Whether each node is such a gate; the top always is. */
    static boolean[] of(FaultTree tree) {
        return new Modules(tree).find();
    }

    private boolean[] find() {
        walk();
        // A gate that fails when nothing has happened is no event: to keep it from failing costs something.
        var failsAnyway = tree.values(new boolean[tree.size()]);
        var earliest = new int[tree.size()];
        var latest = new int[tree.size()];
        var modules = new boolean[tree.size()];
        for (int node = 0; node < tree.size(); node++) {
            earliest[node] = first[node];
            latest[node] = last[node];
            if (tree.isEvent(node)) {
                continue;
            }
            int from = Integer.MAX_VALUE;
            int to = 0;
            for (int i = 0; i < tree.childCount(node); i++) {
                int child = tree.child(node, i);
                from = Math.min(from, earliest[child]);
                to = Math.max(to, latest[child]);
            }
            modules[node] = from > first[node] && to < left[node] && !failsAnyway[node];
            earliest[node] = Math.min(from, first[node]);
            latest[node] = Math.max(to, last[node]);
        }
        modules[tree.top()] = true;
        return modules;
    }

    private void walk() {
        var path = new int[tree.size() + 1];
        var next = new int[tree.size() + 1];
        int depth = 0;
        path[0] = tree.top();
        first[tree.top()] = ++clock;
        last[tree.top()] = clock;
        while (depth >= 0) {
            int node = path[depth];
            if (next[depth] == tree.childCount(node)) {
                left[node] = ++clock;
                last[node] = Math.max(last[node], clock);
                depth--;
                continue;
            }
            int child = tree.child(node, next[depth]++);
            if (first[child] == 0) {
                first[child] = ++clock;
                last[child] = clock;
                path[++depth] = child;
                next[depth] = 0;
            } else {
                last[child] = ++clock;
            }
        }
    }
}
