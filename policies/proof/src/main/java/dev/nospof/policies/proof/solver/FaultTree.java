package dev.nospof.policies.proof.solver;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What fails when what else fails: basic events and the gates over them, shared freely. Immutable.
 *
 * <p>Nodes are numbers, children before parents; the last node that counts is {@link #top()}. Everything that is computed over a tree is
 * an array by node.
 */
public final class FaultTree {
    /** What a node is. */
    public enum Kind {
        EVENT,
        OR,
        AND,
        /** True when at least {@code threshold} children are. */
        AT_LEAST,
        NOT,
        XOR
    }

    private final Kind[] kinds;
    private final int[] thresholds;
    private final int[] starts;
    private final int[] children;
    private final String[] names;
    private final double[] probabilities;
    private final boolean coherent;

    FaultTree(Kind[] kinds, int[] thresholds, int[] starts, int[] children, String[] names, double[] probabilities) {
        this.kinds = kinds;
        this.thresholds = thresholds;
        this.starts = starts;
        this.children = children;
        this.names = names;
        this.probabilities = probabilities;
        this.coherent = Arrays.stream(kinds).noneMatch(kind -> kind == Kind.NOT || kind == Kind.XOR);
    }

    public int size() {
        return kinds.length;
    }

    public int top() {
        return kinds.length - 1;
    }

    public Kind kind(int node) {
        return kinds[node];
    }

    boolean isEvent(int node) {
        return kinds[node] == Kind.EVENT;
    }

    /** How many children an {@link Kind#AT_LEAST} gate needs. */
    public int threshold(int node) {
        return thresholds[node];
    }

    int childCount(int node) {
        return starts[node + 1] - starts[node];
    }

    int child(int node, int index) {
        return children[starts[node] + index];
    }

    /** What the gate is over, in order. */
    public int[] children(int node) {
        return Arrays.copyOfRange(children, starts[node], starts[node + 1]);
    }

    /** The event's name; empty for a gate. */
    public String name(int node) {
        return names[node];
    }

    /** The event's probability; not a number for a gate. */
    public double probability(int node) {
        return probabilities[node];
    }

    /** The nodes that are events, in their order. */
    public int[] events() {
        var events = new int[size()];
        int count = 0;
        for (int node = 0; node < size(); node++) {
            if (isEvent(node)) {
                events[count++] = node;
            }
        }
        return Arrays.copyOf(events, count);
    }

    /** Whether a further failure never repairs anything: no gate negates. */
    public boolean isCoherent() {
        return coherent;
    }

    /** How many gates name each node as a child, counted once per mention. */
    int[] parentCounts() {
        var parents = new int[size()];
        for (int child : children) {
            parents[child]++;
        }
        return parents;
    }

    /** Each node's value when exactly these events have happened, by node. */
    boolean[] values(boolean[] happened) {
        var values = new boolean[size()];
        for (int node = 0; node < size(); node++) {
            values[node] = isEvent(node) ? happened[node] : value(node, values);
        }
        return values;
    }

    private boolean value(int gate, boolean[] values) {
        int up = 0;
        for (int i = starts[gate]; i < starts[gate + 1]; i++) {
            up += values[children[i]] ? 1 : 0;
        }
        return switch (kinds[gate]) {
            case OR -> up > 0;
            case AND -> up == childCount(gate);
            case AT_LEAST -> up >= thresholds[gate];
            case NOT -> up == 0;
            case XOR -> up % 2 == 1;
            case EVENT -> throw new IllegalStateException("Node " + gate + " is an event, not a gate.");
        };
    }

    /** Whether the top fails when exactly these events have happened. */
    public boolean failsWith(Iterable<String> events) {
        var byName = new HashMap<String, Integer>();
        for (int node : events()) {
            byName.put(names[node], node);
        }
        var happened = new boolean[size()];
        events.forEach(name -> happened[byName.get(name)] = true);
        return values(happened)[top()];
    }

    /** Makes a tree. Gates may be declared before they are defined, as files do. */
    public static final class Builder {
        private final Growing nodes = new Growing();
        private final Map<String, Integer> events = new HashMap<>();

        /**
         * A basic event; the same node for the same name.
         *
         * @param probability from 0 to 1
         */
        public int event(String name, double probability) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException(
                        "Event '" + name + "' has probability " + probability
                                + ", needs to be from 0 to 1. No other number is a probability. Give the share of time that it is down.");
            }
            return events.computeIfAbsent(name, n -> nodes.add(Kind.EVENT, 0, new int[0], n, probability));
        }

        public int or(List<Integer> children) {
            return define(declare(), Kind.OR, 0, array(children));
        }

        public int and(List<Integer> children) {
            return define(declare(), Kind.AND, 0, array(children));
        }

        public int atLeast(int threshold, List<Integer> children) {
            return define(declare(), Kind.AT_LEAST, threshold, array(children));
        }

        public int not(int child) {
            return define(declare(), Kind.NOT, 0, new int[] {child});
        }

        public int xor(List<Integer> children) {
            return define(declare(), Kind.XOR, 0, array(children));
        }

        /** A gate to be defined later. */
        int declare() {
            return nodes.add(Kind.OR, -1, new int[0], "", Double.NaN);
        }

        int define(int gate, Kind kind, int threshold, int[] children) {
            int most = children.length;
            if (most == 0 || (kind == Kind.AT_LEAST && (threshold < 1 || threshold > most))) {
                throw new IllegalArgumentException(
                        "A gate of kind " + kind + " has threshold " + threshold + " and " + most
                                + " children. It could never fail, or never hold. Give it children, and a threshold from 1 to their number.");
            }
            boolean plain = kind == Kind.AT_LEAST && (threshold == 1 || threshold == most);
            nodes.set(gate, plain ? (threshold == 1 ? Kind.OR : Kind.AND) : kind, threshold, children);
            return gate;
        }

        /**
         * The tree below this node; what is not below it is left out.
         *
         * @throws IllegalArgumentException if a gate is its own descendant, or was never defined
         */
        public FaultTree build(int top) {
            return nodes.sorted(top);
        }

        private static int[] array(List<Integer> children) {
            return children.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
