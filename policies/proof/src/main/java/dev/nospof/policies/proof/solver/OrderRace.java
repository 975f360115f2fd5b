package dev.nospof.policies.proof.solver;

import dev.nospof.policies.proof.solver.NodeTable.Full;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Builds the diagram of a hard module in several variable orders at once, each a little further in turn, until the first is through.
 *
 * <p>Nobody can tell a good order beforehand, and a bad one may need a thousand times the nodes. After some rounds those go on that have built most of the gates with as many nodes.
 */
final class OrderRace {
    private static final int FIRST_BUDGET = 1 << 12;

    private final int root;
    private final int limit;
    private List<Runner> runners = new ArrayList<>();

    /**
     * A race for one module.
     *
     * @param inside the module of this root
     * @param limit how many nodes any diagram may have
     */
    OrderRace(FaultTree tree, int root, Inside inside, int limit) {
        this.root = root;
        this.limit = limit;
        for (int[] order : LeafOrders.of(inside)) {
            runners.add(new Runner(tree, Arrays.stream(order).map(inside::leaf).toArray()));
        }
    }

    /** How many go on once each has had so many nodes. */
    private static int left(int budget) {
        if (budget < 1 << 15) {
            return Integer.MAX_VALUE;
        }
        return budget < 1 << 17 ? 4 : budget < 1 << 18 ? 3 : budget < 1 << 21 ? 2 : 1;
    }

    /**
     * The function in whichever order was first, without its cut sets.
     *
     * @throws Full if none gets through within the limit
     */
    SolvedModule run() {
        for (int budget = Math.min(FIRST_BUDGET, limit); ; budget = Math.min(limit, 2 * budget)) {
            for (var runner : runners) {
                if (runner.advance(root, budget)) {
                    return runner.result(root);
                }
            }
            if (budget == limit) {
                throw new Full();
            }
            runners.sort(Comparator.comparingInt(Runner::built).reversed());
            runners = new ArrayList<>(runners.subList(0, Math.min(runners.size(), left(budget))));
        }
    }

    /** One order, and how far it has come. */
    private static final class Runner {
        private final int[] leaves;
        private final NodeTable table;
        private final int[] diagrams;
        private final IntList touched = new IntList();
        private final GateFunctions gates;

        Runner(FaultTree tree, int[] leaves) {
            this.leaves = leaves;
            this.table = new NodeTable(leaves.length + 2);
            this.diagrams = new int[tree.size()];
            Arrays.fill(diagrams, -1);
            var binary = new BinaryDiagrams(table);
            for (int level = 0; level < leaves.length; level++) {
                diagrams[leaves[level]] = binary.variable(level);
            }
            this.gates = new GateFunctions(tree, table, binary, diagrams, touched);
        }

        /** Goes on until the table has so many nodes; true once it is through. Gates that are built stay so, and what was remembered too. */
        boolean advance(int root, int budget) {
            table.allow(budget);
            try {
                return gates.of(root) >= 0;
            } catch (Full paused) {
                return false;
            }
        }

        int built() {
            return touched.size();
        }

        SolvedModule result(int root) {
            return new SolvedModule(root, leaves, table, diagrams[root], NodeTable.ZERO);
        }
    }
}
