package dev.nospof.policies.proof.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SiftingTest {
    private static final long LONG = 1_000_000;

    @Test
    void namesEachLevelOnce() {
        for (long seed = 0; seed < 300; seed++) {
            var tree = RandomTrees.any(seed);
            int[] leaves = tree.events();
            var table = new NodeTable(1 << 20);
            int function = function(tree, leaves, table);

            int[] order = Sifting.order(table, leaves.length, new int[] {function}, LONG);

            assertThat(Arrays.stream(order).sorted().toArray())
                    .as("seed %d", seed)
                    .isEqualTo(IntStream.range(0, leaves.length).toArray());
        }
    }

    @Test
    void neverMakesADiagramLarger() {
        for (long seed = 0; seed < 300; seed++) {
            var tree = RandomTrees.any(seed);
            int[] leaves = shuffled(tree.events(), seed);
            var table = new NodeTable(1 << 20);
            int function = function(tree, leaves, table);
            int before = table.below(function).length;

            int[] order = Sifting.order(table, leaves.length, new int[] {function}, LONG);

            var sifted = new NodeTable(1 << 20);
            int[] newLeaves = Arrays.stream(order).map(level -> leaves[level]).toArray();
            int after = sifted.below(function(tree, newLeaves, sifted)).length;
            assertThat(after).as("seed %d", seed).isLessThanOrEqualTo(before);
        }
    }

    /** Pairs whose halves are as far apart as can be need two to the power of their number; beside each other, two nodes each. */
    @Test
    void bringsTogetherWhatBelongsTogether() {
        var builder = new FaultTree.Builder();
        int pairs = 9;
        var tree = builder.build(builder.or(IntStream.range(0, pairs)
                .mapToObj(i -> builder.and(List.of(builder.event("a" + i, 0.1), builder.event("b" + i, 0.1))))
                .toList()));
        int[] apart = IntStream.concat(
                        IntStream.range(0, pairs).map(i -> 2 * i),
                        IntStream.range(0, pairs).map(i -> 2 * i + 1))
                .map(i -> tree.events()[i])
                .toArray();
        var table = new NodeTable(1 << 20);
        int function = function(tree, apart, table);
        assertThat(table.below(function).length).isGreaterThan(1 << pairs);

        int[] order = Sifting.order(table, apart.length, new int[] {function}, LONG);

        var sifted = new NodeTable(1 << 20);
        int[] leaves = Arrays.stream(order).map(level -> apart[level]).toArray();
        assertThat(sifted.below(function(tree, leaves, sifted)).length).isEqualTo(2 * pairs);
    }

    @Test
    void leavesTheOrderAsItIsWithoutPatience() {
        var tree = RandomTrees.coherent(5);
        int[] leaves = tree.events();
        var table = new NodeTable(1 << 20);

        int[] order = Sifting.order(table, leaves.length, new int[] {function(tree, leaves, table)}, 0);

        assertThat(order).isEqualTo(IntStream.range(0, leaves.length).toArray());
    }

    private static int function(FaultTree tree, int[] leaves, NodeTable table) {
        var binary = new BinaryDiagrams(table);
        var known = new int[tree.size()];
        Arrays.fill(known, -1);
        for (int level = 0; level < leaves.length; level++) {
            known[leaves[level]] = binary.variable(level);
        }
        return new GateFunctions(tree, table, binary, known, new IntList()).of(tree.top());
    }

    private static int[] shuffled(int[] leaves, long seed) {
        var random = new Random(seed);
        var shuffled = leaves.clone();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int leaf = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = leaf;
        }
        return shuffled;
    }
}
