package dev.nospof.policies.proof.solver;

import java.util.Arrays;
import java.util.BitSet;

/** One module, numbered by itself: its leaves first, as the tree is walked, then its gates, children before parents and the root last. */
final class Inside {
    private final int[] leaves;
    private final int[] gates;
    private final int[][] children;

    /**
     * The module of this root.
     *
     * @param leaves its leaves in any order: what is below them is not in it
     */
    Inside(FaultTree tree, int root, int[] leaves) {
        this.leaves = leaves.clone();
        var numbers = new int[root + 1];
        Arrays.fill(numbers, -1);
        for (int i = 0; i < leaves.length; i++) {
            numbers[leaves[i]] = i;
        }
        var needed = new boolean[root + 1];
        needed[root] = true;
        for (int node = root; node >= 0; node--) {
            if (needed[node] && numbers[node] < 0) {
                for (int i = 0; i < tree.childCount(node); i++) {
                    needed[tree.child(node, i)] = true;
                }
            }
        }
        var found = new IntList();
        for (int node = 0; node <= root; node++) {
            if (needed[node] && numbers[node] < 0) {
                numbers[node] = leaves.length + found.size();
                found.add(node);
            }
        }
        this.gates = found.toArray();
        this.children = new int[gates.length][];
        for (int i = 0; i < gates.length; i++) {
            children[i] = tree.children(gates[i]);
            for (int j = 0; j < children[i].length; j++) {
                children[i][j] = numbers[children[i][j]];
            }
        }
    }

    int leafCount() {
        return leaves.length;
    }

    int size() {
        return leaves.length + children.length;
    }

    boolean isLeaf(int number) {
        return number < leaves.length;
    }

    /** The tree's node. */
    int leaf(int number) {
        return leaves[number];
    }

    /** The tree's node of any number. */
    int node(int number) {
        return isLeaf(number) ? leaves[number] : gates[number - leaves.length];
    }

    int root() {
        return size() - 1;
    }

    int[] children(int gate) {
        return children[gate - leaves.length];
    }

    /** By number: the leaves below, itself included. */
    BitSet[] supports() {
        var supports = new BitSet[size()];
        for (int number = 0; number < supports.length; number++) {
            supports[number] = new BitSet(leaves.length);
            if (isLeaf(number)) {
                supports[number].set(number);
                continue;
            }
            for (int child : children(number)) {
                supports[number].or(supports[child]);
            }
        }
        return supports;
    }
}
