package dev.nospof.policies.proof.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Small modules are solved without it, so the nets around the solver hardly reach it: here they do. */
class RoomLeftTest {
    @Test
    void losesNoSetUpToTheOrderThatIsLookedFor() {
        LongStream.range(0, 2_000).parallel().forEach(seed -> {
            for (var tree : List.of(RandomTrees.coherent(seed), RandomTrees.wide(seed))) {
                for (int order = 1; order <= 5; order++) {
                    assertThat(family(tree, order, rooms(tree, order)))
                            .as("seed %d, order %d", seed, order)
                            .isEqualTo(family(tree, order, Optional.empty()));
                }
            }
        });
    }

    @Test
    void leavesAGateWhatTheOthersNeedLess() {
        var builder = new FaultTree.Builder();
        var events = new ArrayList<Integer>();
        for (int i = 0; i < 5; i++) {
            events.add(builder.event("e" + i, 0.1));
        }
        int three = builder.atLeast(3, events.subList(0, 4));
        var tree = builder.build(builder.and(List.of(three, builder.or(List.of(events.get(4), events.get(0))))));

        int[][] rooms = rooms(tree, 4).orElseThrow();

        // The second shares an event with the first, so neither leaves the other less than all.
        assertThat(rooms[tree.top()]).containsExactly(4, 4);
    }

    @Test
    void givesNoRoomToWhatNeedsMoreThanIsLeft() {
        var builder = new FaultTree.Builder();
        var events = new ArrayList<Integer>();
        for (int i = 0; i < 6; i++) {
            events.add(builder.event("e" + i, 0.1));
        }
        var tree = builder.build(
                builder.and(List.of(builder.and(events.subList(0, 3)), builder.or(events.subList(3, 6)))));

        assertThat(rooms(tree, 4).orElseThrow()[tree.top()]).containsExactly(3, 1);
        assertThat(rooms(tree, 3).orElseThrow()[tree.top()]).containsExactly(0, 0);
    }

    private static Optional<int[][]> rooms(FaultTree tree, int order) {
        int[] leaves = tree.events();
        var orders = new int[leaves.length];
        Arrays.fill(orders, 1);
        return RoomLeft.of(tree, new Inside(tree, tree.top(), leaves), orders, order);
    }

    /** Written out: the diagrams of two tables can not be compared. */
    private static List<List<Integer>> family(FaultTree tree, int order, Optional<int[][]> rooms) {
        int[] leaves = tree.events();
        var weights = new int[leaves.length];
        Arrays.fill(weights, 1);
        var table = new NodeTable(1 << 20);
        var families = new SetFamilies(table, weights);
        var known = new int[tree.size()];
        Arrays.fill(known, -1);
        for (int level = 0; level < leaves.length; level++) {
            known[leaves[level]] = families.single(level);
        }
        int family = new GateFamilies(tree, families, order, rooms, known, new IntList()).of(tree.top());
        var sets = new ArrayList<List<Integer>>();
        write(table, families.upTo(family, order), List.of(), sets);
        return sets;
    }

    private static void write(NodeTable table, int family, List<Integer> set, List<List<Integer>> sets) {
        if (family == NodeTable.ONE) {
            sets.add(set);
        } else if (family != NodeTable.ZERO) {
            var with = new ArrayList<>(set);
            with.add(table.level(family));
            write(table, table.high(family), List.copyOf(with), sets);
            write(table, table.low(family), set, sets);
        }
    }
}
