package dev.nospof.policies.proof.solver;

import static dev.nospof.policies.proof.solver.NodeTable.ONE;
import static dev.nospof.policies.proof.solver.NodeTable.ZERO;

import java.util.Arrays;

/** Builds the binary diagram of a gate from those of its leaves. */
final class GateFunctions {
    private final FaultTree tree;
    private final NodeTable table;
    private final BinaryDiagrams binary;
    private final int[] diagrams;
    private final IntList touched;

    /**
     * A builder.
     *
     * @param diagrams by node: those of the leaves, and -1; filled in on the way
     * @param touched the nodes that were filled in
     */
    GateFunctions(FaultTree tree, NodeTable table, BinaryDiagrams binary, int[] diagrams, IntList touched) {
        this.tree = tree;
        this.table = table;
        this.binary = binary;
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
            children[i] = of(tree.child(node, i));
        }
        deepestFirst(children);
        return switch (tree.kind(node)) {
            case OR -> {
                int or = ZERO;
                for (int child : children) {
                    or = binary.or(child, or);
                }
                yield or;
            }
            case AND -> {
                int and = ONE;
                for (int child : children) {
                    and = binary.and(child, and);
                }
                yield and;
            }
            case XOR -> {
                int xor = ZERO;
                for (int child : children) {
                    xor = binary.xor(child, xor);
                }
                yield xor;
            }
            case NOT -> binary.not(children[0]);
            case AT_LEAST -> atLeast(tree.threshold(node), children);
            case EVENT -> throw new IllegalStateException("Event " + tree.name(node) + " is no leaf of its module.");
        };
    }

    /** {@code reached[j]}: at least j of the children so far. */
    private int atLeast(int threshold, int[] children) {
        var reached = new int[threshold + 1];
        reached[0] = ONE;
        for (int child : children) {
            for (int j = threshold; j >= 1; j--) {
                reached[j] = binary.or(reached[j], binary.and(child, reached[j - 1]));
            }
        }
        return reached[threshold];
    }

    /** Diagrams grow from their ends to their roots with the least rework. */
    private void deepestFirst(int[] children) {
        var keyed = new long[children.length];
        for (int i = 0; i < children.length; i++) {
            keyed[i] = (long) (Integer.MAX_VALUE - table.level(children[i])) << 32 | children[i];
        }
        Arrays.sort(keyed);
        for (int i = 0; i < children.length; i++) {
            children[i] = (int) keyed[i];
        }
    }
}
