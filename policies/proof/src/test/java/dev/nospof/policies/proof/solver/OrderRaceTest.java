package dev.nospof.policies.proof.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small trees never need a race, so the nets around the solver do not reach it: here they do. */
class OrderRaceTest {
    @Test
    void buildsTheFunctionThatTheTreeIsInEveryOrder() {
        for (long seed = 0; seed < 400; seed++) {
            var tree = RandomTrees.any(seed);
            var solved = solved(race(tree, 1 << 20).run(), tree).compact();

            for (int number = 0; number < 64; number++) {
                var happened = happened(tree, seed * 64 + number);
                assertThat(value(solved, happened))
                        .as("seed %d, failures %d", seed, number)
                        .isEqualTo(tree.values(happened)[tree.top()]);
            }
        }
    }

    @Test
    void triesEachLeafOnceInEachOrder() {
        for (long seed = 0; seed < 400; seed++) {
            var inside = inside(RandomTrees.wide(seed));

            for (int[] order : LeafOrders.of(inside)) {
                assertThat(Arrays.stream(order).sorted().toArray())
                        .as("seed %d", seed)
                        .isEqualTo(IntStream.range(0, inside.leafCount()).toArray());
            }
        }
    }

    @Test
    void goesOnFromWhereItPausedWhenTheFirstNodesAreTooFew() {
        var tree = crossed(9);

        var solved = solved(race(tree, 1 << 20).run(), tree);

        assertThat(solved.table().size()).isGreaterThan(1 << 12);
        for (int number = 0; number < 2000; number++) {
            var happened = happened(tree, number);
            assertThat(value(solved, happened)).isEqualTo(tree.values(happened)[tree.top()]);
        }
    }

    @Test
    void endsWhenNoOrderGetsThroughWithinTheLimit() {
        var tree = crossed(9);

        assertThatThrownBy(() -> race(tree, 1000).run()).isInstanceOf(NodeTable.Full.class);
    }

    @Test
    void goesOnWithImprovedOrdersWhenThatTakesLong() {
        var tree = crossed(10);
        assertThatThrownBy(() -> race(tree, 1 << 16).run()).isInstanceOf(NodeTable.Full.class);

        var solved = solved(race(tree, 1 << 22).run(), tree);

        for (int number = 0; number < 2000; number++) {
            var happened = happened(tree, number);
            assertThat(value(solved, happened)).isEqualTo(tree.values(happened)[tree.top()]);
        }
    }

    private static OrderRace race(FaultTree tree, int limit) {
        return new OrderRace(tree.top(), inside(tree), limit, true, (order, table, known, touched) -> {
            var binary = new BinaryDiagrams(table);
            for (int level = 0; level < order.length; level++) {
                known[order[level]] = binary.variable(level);
            }
            return new GateFunctions(tree, table, binary, known, touched)::of;
        });
    }

    private static SolvedModule solved(OrderRace.Runner first, FaultTree tree) {
        return new SolvedModule(tree.top(), first.leaves(), first.table(), first.diagram(tree.top()), NodeTable.ZERO);
    }

    /** A grid of events that fails with any whole row or column: no order keeps both together. */
    private static FaultTree crossed(int side) {
        var builder = new FaultTree.Builder();
        var terms = new ArrayList<Integer>();
        for (int a = 0; a < side; a++) {
            var row = new ArrayList<Integer>();
            var column = new ArrayList<Integer>();
            for (int b = 0; b < side; b++) {
                row.add(builder.event("e" + a + "-" + b, 0.1));
                column.add(builder.event("e" + b + "-" + a, 0.1));
            }
            terms.add(builder.and(row));
            terms.add(builder.and(column));
        }
        return builder.build(builder.or(terms));
    }

    private static Inside inside(FaultTree tree) {
        return new Inside(tree, tree.top(), leaves(tree));
    }

    /** Of the whole tree as one module. */
    private static int[] leaves(FaultTree tree) {
        return tree.events();
    }

    private static boolean[] happened(FaultTree tree, long seed) {
        var random = new Random(seed);
        var happened = new boolean[tree.size()];
        for (int event : tree.events()) {
            happened[event] = random.nextInt(4) > 0;
        }
        return happened;
    }

    private static boolean value(SolvedModule module, boolean[] happened) {
        int node = module.function();
        while (node > NodeTable.ONE) {
            boolean fails = happened[module.leaf(module.table().level(node))];
            node = fails ? module.table().high(node) : module.table().low(node);
        }
        return node == NodeTable.ONE;
    }
}
