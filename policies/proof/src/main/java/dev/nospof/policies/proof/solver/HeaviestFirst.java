package dev.nospof.policies.proof.solver;

/**
 * Tests that leaf first which decides most: the root weighs one, each gate shares what it weighs among its children, and what has been taken no longer takes a share.
 *
 * <p>S. Minato, N. Ishiura, S. Yajima, "Shared binary decision diagram with attributed edges for efficient Boolean function manipulation", DAC 1990, doi 10.1145/123186.123225.
 */
final class HeaviestFirst {
    /** Weights nearer than this are equal: they differ by rounding. */
    private static final double EQUAL = 1e-12;

    private final Inside inside;
    private final boolean[] open;

    HeaviestFirst(Inside inside) {
        this.inside = inside;
        this.open = new boolean[inside.size()];
    }

    /** By level: the leaf's number. */
    int[] order() {
        var order = new int[inside.leafCount()];
        var taken = new boolean[order.length];
        for (int level = 0; level < order.length; level++) {
            double[] weights = weights(taken);
            int heaviest = -1;
            for (int leaf = 0; leaf < order.length; leaf++) {
                if (!taken[leaf] && (heaviest < 0 || weights[leaf] > weights[heaviest] + EQUAL)) {
                    heaviest = leaf;
                }
            }
            taken[heaviest] = true;
            order[level] = heaviest;
        }
        return order;
    }

    private double[] weights(boolean[] taken) {
        for (int number = 0; number < open.length; number++) {
            open[number] = inside.isLeaf(number) ? !taken[number] : openChildren(number) > 0;
        }
        var weights = new double[inside.size()];
        weights[inside.root()] = 1;
        for (int gate = inside.root(); !inside.isLeaf(gate); gate--) {
            double share = weights[gate] / Math.max(1, openChildren(gate));
            for (int child : inside.children(gate)) {
                weights[child] += open[child] ? share : 0;
            }
        }
        return weights;
    }

    private int openChildren(int gate) {
        int count = 0;
        for (int child : inside.children(gate)) {
            count += open[child] ? 1 : 0;
        }
        return count;
    }
}
