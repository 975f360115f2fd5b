package dev.nospof.policies.proof.solver;

import dev.nospof.policies.proof.solver.FaultTree.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Nodes of a tree under construction, in any order. */
final class Growing {
    private static final int UNDEFINED = -1;

    private static final class Node {
        final Kind kind;
        final int threshold;
        final int[] children;
        final String name;
        final double probability;

        Node(Kind kind, int threshold, int[] children, String name, double probability) {
            this.kind = kind;
            this.threshold = threshold;
            this.children = children;
            this.name = name;
            this.probability = probability;
        }
    }

    private final List<Node> nodes = new ArrayList<>();

    int add(Kind kind, int threshold, int[] children, String name, double probability) {
        nodes.add(new Node(kind, threshold, children, name, probability));
        return nodes.size() - 1;
    }

    void set(int gate, Kind kind, int threshold, int[] children) {
        nodes.set(gate, new Node(kind, threshold, children, "", Double.NaN));
    }

    Kind kind(int node) {
        return nodes.get(node).kind;
    }

    int[] children(int node) {
        return nodes.get(node).children;
    }

    /** What is below {@code top}, renumbered so that children come before parents. */
    FaultTree sorted(int top) {
        var order = order(top);
        var number = new int[nodes.size()];
        for (int i = 0; i < order.length; i++) {
            number[order[i]] = i;
        }
        var kinds = new Kind[order.length];
        var thresholds = new int[order.length];
        var starts = new int[order.length + 1];
        var names = new String[order.length];
        var probabilities = new double[order.length];
        var children = new int
                [Arrays.stream(order).map(n -> nodes.get(n).children.length).sum()];
        int at = 0;
        for (int i = 0; i < order.length; i++) {
            var node = nodes.get(order[i]);
            kinds[i] = node.kind;
            thresholds[i] = node.threshold;
            names[i] = node.name;
            probabilities[i] = node.probability;
            starts[i] = at;
            for (int child : node.children) {
                children[at++] = number[child];
            }
        }
        starts[order.length] = at;
        return new FaultTree(kinds, thresholds, starts, children, names, probabilities);
    }

    /** Depth first, without recursion: trees may be deeper than the stack. */
    private int[] order(int top) {
        var state = new byte[nodes.size()];
        var path = new int[nodes.size() + 1];
        var next = new int[nodes.size() + 1];
        var order = new int[nodes.size()];
        int depth = 0;
        int count = 0;
        path[0] = top;
        state[top] = 1;
        while (depth >= 0) {
            var node = nodes.get(path[depth]);
            if (node.threshold == UNDEFINED) {
                throw new IllegalArgumentException(
                        "A gate is used but never defined. Whether it fails could not be told. Define each gate that another names.");
            }
            if (next[depth] == node.children.length) {
                state[path[depth]] = 2;
                order[count++] = path[depth--];
                continue;
            }
            int child = node.children[next[depth]++];
            if (state[child] == 1) {
                throw new IllegalArgumentException(
                        "A gate is among its own causes. A circle has no first cause, and no cut set. Name as causes only what can fail before it.");
            }
            if (state[child] == 0) {
                state[child] = 1;
                path[++depth] = child;
                next[depth] = 0;
            }
        }
        return Arrays.copyOf(order, count);
    }
}
