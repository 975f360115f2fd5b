package dev.nospof.policies.proof.solver;

import dev.nospof.policies.proof.solver.NodeTable.Full;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds the diagram of a hard module, of its function or of its small cut sets, in several variable orders at once, each a little further in turn, until the first is through.
 *
 * <p>Nobody can tell a good order beforehand, and a bad one may need a thousand times the nodes. After some rounds those go on that have built most of the gates with as many nodes.
 */
final class OrderRace {
    private static final int FIRST_BUDGET = 1 << 12;
    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();

    /** So many nodes show which variables belong together, and are moved about in a moment. */
    private static final int SIFTED_AT = 1 << 16;

    /** How many of the best orders are improved, and how many nodes may be looked at for each. */
    private static final int SIFTED = 2;

    private static final long PATIENCE = 10_000_000;

    private final int root;
    private final Inside inside;
    private final int limit;
    private final Gates.Start start;
    private final boolean functions;
    private List<Runner> runners = new ArrayList<>();

    /** What is built of each gate from the diagrams of its children. */
    @FunctionalInterface
    interface Gates {
        /** The gate's diagram; built, and remembered with those below, where it is not yet. */
        int of(int gate);

        /** Gates over these leaves in this order, whose own diagrams they put into {@code diagrams}. */
        @FunctionalInterface
        interface Start {
            Gates over(int[] leaves, NodeTable table, int[] diagrams, IntList touched);
        }
    }

    /**
     * A race for one module.
     *
     * @param inside the module of this root
     * @param limit how many nodes any diagram may have
     * @param functions whether the diagrams are functions, whose orders can be improved on the way
     */
    OrderRace(int root, Inside inside, int limit, boolean functions, Gates.Start start) {
        this.root = root;
        this.inside = inside;
        this.limit = limit;
        this.start = start;
        this.functions = functions;
        for (int[] order : LeafOrders.of(inside)) {
            runners.add(new Runner(Arrays.stream(order).map(inside::leaf).toArray(), root, start, false));
        }
    }

    /** The best, once each has had so many nodes. An order that was improved takes no other's place before there is room for one alone. */
    private List<Runner> stillRunning(int budget) {
        if (budget < 1 << 15) {
            return runners;
        }
        if (budget >= 1 << 21) {
            return new ArrayList<>(runners.subList(0, 1));
        }
        int most = budget < 1 << 17 ? 4 : budget < 1 << 18 ? 3 : 2;
        return Stream.concat(
                        runners.stream().filter(Runner::isSifted).limit(most / 2),
                        runners.stream().filter(runner -> !runner.isSifted()).limit(most))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /**
     * Whichever order was first, with the root's diagram.
     *
     * @throws Full if none gets through within the limit
     */
    Runner run() {
        for (int budget = Math.min(FIRST_BUDGET, limit); ; budget = Math.min(limit, 2 * budget)) {
            var first = first(budget);
            if (first.isPresent()) {
                return first.get();
            }
            if (budget == limit) {
                throw new Full();
            }
            runners.sort(Comparator.comparingInt(Runner::built).reversed());
            runners = stillRunning(budget);
            if (functions && budget == SIFTED_AT) {
                runners.addAll(0, sifted());
            }
        }
    }

    /** The best with their variables moved to where what they have built so far is smallest. They start anew, and have soon caught up. */
    private List<Runner> sifted() {
        List<Callable<Runner>> work = new ArrayList<>();
        for (var runner : runners.subList(0, Math.min(SIFTED, runners.size()))) {
            work.add(() -> {
                int[] order = Sifting.order(runner.table, runner.leaves.length, runner.frontier(inside), PATIENCE);
                int[] leaves =
                        Arrays.stream(order).map(level -> runner.leaves[level]).toArray();
                return new Runner(leaves, root, start, true);
            });
        }
        return DeepStack.together(work);
    }

    /** Lets each go on to this budget, as many at once as there are processors; of those that are through the first in their order, which is the same on any machine. */
    private Optional<Runner> first(int budget) {
        for (int from = 0; from < runners.size(); from += AT_ONCE) {
            var some = runners.subList(from, Math.min(runners.size(), from + AT_ONCE));
            List<Callable<Boolean>> work = new ArrayList<>();
            some.forEach(runner -> work.add(() -> runner.advance(root, budget)));
            var through = DeepStack.together(work);
            for (int i = 0; i < some.size(); i++) {
                if (through.get(i)) {
                    return Optional.of(some.get(i));
                }
            }
        }
        return Optional.empty();
    }

    /** One order, and how far it has come. */
    static final class Runner {
        private final boolean sifted;
        private final int[] leaves;
        private final NodeTable table;
        private final int[] diagrams;
        private final IntList touched = new IntList();
        private final Gates gates;

        private Runner(int[] leaves, int root, Gates.Start start, boolean sifted) {
            this.sifted = sifted;
            this.leaves = leaves;
            this.table = new NodeTable(leaves.length + 2);
            this.diagrams = new int[root + 1];
            Arrays.fill(diagrams, -1);
            this.gates = start.over(leaves, table, diagrams, touched);
        }

        /** Goes on until the table has so many nodes; true once it is through. Gates that are built stay so, and what was remembered too. */
        private boolean advance(int root, int budget) {
            table.allow(budget);
            try {
                return gates.of(root) >= 0;
            } catch (Full paused) {
                return false;
            }
        }

        /** The diagrams that a gate needs which is not built yet. */
        private int[] frontier(Inside inside) {
            var frontier = new BitSet();
            for (int gate = inside.leafCount(); gate < inside.size(); gate++) {
                if (diagrams[inside.node(gate)] < 0) {
                    for (int child : inside.children(gate)) {
                        int diagram = diagrams[inside.node(child)];
                        if (diagram > NodeTable.ONE) {
                            frontier.set(diagram);
                        }
                    }
                }
            }
            return frontier.stream().toArray();
        }

        private boolean isSifted() {
            return sifted;
        }

        private int built() {
            return touched.size();
        }

        int[] leaves() {
            return leaves;
        }

        NodeTable table() {
            return table;
        }

        int diagram(int gate) {
            return diagrams[gate];
        }
    }
}
