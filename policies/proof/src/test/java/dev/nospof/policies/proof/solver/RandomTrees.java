package dev.nospof.policies.proof.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Trees by seed: up to 16 events, shared gates of every kind. */
final class RandomTrees {
    private RandomTrees() {}

    static FaultTree coherent(long seed) {
        return tree(seed, false);
    }

    static FaultTree any(long seed) {
        return tree(seed, true);
    }

    /** A top that fails with any of many gates, as a journey does that needs many services. */
    static FaultTree wide(long seed) {
        var random = new Random(seed);
        var builder = new FaultTree.Builder();
        var nodes = new ArrayList<Integer>();
        int events = 6 + random.nextInt(9);
        for (int event = 0; event < events; event++) {
            nodes.add(builder.event("e" + event, random.nextInt(1, 100) / 100.0));
        }
        var terms = new ArrayList<Integer>();
        for (int term = 0; term < 24; term++) {
            int gate = random.nextInt(8) == 0
                    ? nodes.get(random.nextInt(nodes.size()))
                    : ofSeveral(builder, random, nodes);
            nodes.add(gate);
            terms.add(gate);
        }
        return builder.build(builder.or(terms));
    }

    private static int ofSeveral(FaultTree.Builder builder, Random random, List<Integer> nodes) {
        var children = new ArrayList<Integer>();
        int count = 2 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            children.add(nodes.get(random.nextInt(nodes.size())));
        }
        return random.nextBoolean() ? builder.and(children) : builder.atLeast(2, children);
    }

    private static FaultTree tree(long seed, boolean negations) {
        var random = new Random(seed);
        var builder = new FaultTree.Builder();
        var nodes = new ArrayList<Integer>();
        int events = 2 + random.nextInt(15);
        for (int event = 0; event < events; event++) {
            nodes.add(builder.event("e" + event, random.nextInt(1, 100) / 100.0));
        }
        int gates = 1 + random.nextInt(14);
        int top = nodes.get(0);
        for (int gate = 0; gate < gates; gate++) {
            top = gate(builder, random, nodes, negations);
            nodes.add(top);
        }
        return builder.build(top);
    }

    private static int gate(FaultTree.Builder builder, Random random, List<Integer> nodes, boolean negations) {
        var children = new ArrayList<Integer>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            // Late nodes are likelier, so that trees grow deep.
            int from = random.nextBoolean() ? 0 : nodes.size() / 2;
            children.add(nodes.get(random.nextInt(from, nodes.size())));
        }
        return switch (random.nextInt(negations ? 5 : 3)) {
            case 0 -> builder.or(children);
            case 1 -> builder.and(children);
            case 2 -> builder.atLeast(1 + random.nextInt(count), children);
            case 3 -> builder.not(children.get(0));
            default -> builder.xor(children);
        };
    }
}
