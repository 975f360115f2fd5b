package dev.nospof.policies.proof.solver;

/**
 * How far a solver goes.
 *
 * @param order the largest cut sets that are looked for
 * @param nodes of a decision diagram; some 30 bytes each, so that the default stays under half a gigabyte
 */
public record Limits(int order, int nodes) {
    /** All cut sets, however large, and the exact probability. */
    public static final Limits NONE = new Limits(SetFamilies.ANY_ORDER, 1 << 24);

    public Limits {
        if (order < 1) {
            throw new IllegalArgumentException("Limits: order is " + order
                    + ", needs at least 1. A cut set has one event or more. Use 2 for single events and pairs.");
        }
        if (nodes < 1) {
            throw new IllegalArgumentException("Limits: nodes is " + nodes
                    + ", needs at least 1. A diagram without nodes says nothing. Leave the default.");
        }
    }

    /** Cut sets of up to this many events. */
    public static Limits order(int order) {
        return new Limits(order, NONE.nodes);
    }

    public Limits withNodes(int count) {
        return new Limits(order, count);
    }

    boolean bounded() {
        return order != SetFamilies.ANY_ORDER;
    }
}
