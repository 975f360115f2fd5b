package dev.nospof.policies.proof.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes the sets of one module down, as sets of events, up to an order. */
final class ModuleSets {
    private final FaultTree tree;
    private final SolvedModule module;
    private final Map<Integer, List<int[]>> modulesBelow;
    private final int upTo;
    private final List<int[]> sets = new ArrayList<>();
    private int[] events = new int[16];

    ModuleSets(FaultTree tree, SolvedModule module, Map<Integer, List<int[]>> modulesBelow, int upTo) {
        this.tree = tree;
        this.module = module;
        this.modulesBelow = modulesBelow;
        this.upTo = upTo;
    }

    List<int[]> all() {
        walk(module.family(), 0);
        return sets;
    }

    private void walk(int node, int size) {
        if (node == NodeTable.ONE) {
            sets.add(Arrays.copyOf(events, size));
        }
        if (node <= NodeTable.ONE) {
            return;
        }
        walk(module.table().low(node), size);
        int leaf = module.leaf(module.table().level(node));
        int high = module.table().high(node);
        if (tree.isEvent(leaf)) {
            with(new int[] {leaf}, high, size);
        } else {
            modulesBelow.get(leaf).forEach(below -> with(below, high, size));
        }
    }

    private void with(int[] more, int high, int size) {
        int total = size + more.length;
        if (total > upTo) {
            return;
        }
        if (total > events.length) {
            events = Arrays.copyOf(events, 2 * total);
        }
        System.arraycopy(more, 0, events, size, more.length);
        walk(high, total);
    }
}
