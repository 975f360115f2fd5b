package dev.nospof.policies.proof.solver;

import static dev.nospof.policies.proof.solver.NodeTable.ONE;
import static dev.nospof.policies.proof.solver.NodeTable.ZERO;

import java.util.Arrays;
import java.util.Optional;

/** Builds the minimal cut sets of a coherent gate up to an order, straight from those of its leaves. */
final class GateFamilies {
    private final FaultTree tree;
    private final SetFamilies families;
    private final int order;
    private final Optional<int[][]> rooms;
    private final int[] diagrams;
    private final IntList touched;

    /**
     * A builder.
     *
     * @param rooms by gate: the largest order that counts of each of its children; see {@link RoomLeft}
     * @param diagrams by node: those of the leaves, and -1; filled in on the way
     * @param touched the nodes that were filled in
     */
    GateFamilies(
            FaultTree tree, SetFamilies families, int order, Optional<int[][]> rooms, int[] diagrams, IntList touched) {
        this.tree = tree;
        this.families = families;
        this.order = order;
        this.rooms = rooms;
        this.diagrams = diagrams;
        this.touched = touched;
    }

    int of(int node) {
        if (diagrams[node] < 0) {
            diagrams[node] = gate(node);
            touched.add(node);
        }
        return diagrams[node];
    }

    private int gate(int node) {
        var children = new int[tree.childCount(node)];
        for (int i = 0; i < children.length; i++) {
            int room = rooms.isEmpty() ? order : rooms.get()[node][i];
            // Most have room for all that there is, or for nothing.
            children[i] = room < 1
                    ? ZERO
                    : room >= order ? of(tree.child(node, i)) : families.upTo(of(tree.child(node, i)), room);
        }
        return switch (tree.kind(node)) {
            case OR -> union(children, 0, children.length);
            case AND -> {
                Arrays.sort(children);
                int and = ONE;
                for (int child : children) {
                    and = families.product(and, child, order);
                }
                yield and;
            }
            case AT_LEAST -> atLeast(tree.threshold(node), children);
            case NOT, XOR, EVENT -> throw new IllegalStateException("Gate " + node + " is not coherent.");
        };
    }

    /** Halves, so that a gate of many children merges families of like size. */
    private int union(int[] children, int from, int to) {
        if (to - from == 1) {
            return children[from];
        }
        int middle = (from + to) >>> 1;
        return families.union(union(children, from, middle), union(children, middle, to));
    }

    private int atLeast(int threshold, int[] children) {
        var reached = new int[threshold + 1];
        reached[0] = ONE;
        Arrays.fill(reached, 1, threshold + 1, ZERO);
        for (int child : children) {
            for (int j = threshold; j >= 1; j--) {
                reached[j] = families.union(reached[j], families.product(child, reached[j - 1], order));
            }
        }
        return reached[threshold];
    }
}
