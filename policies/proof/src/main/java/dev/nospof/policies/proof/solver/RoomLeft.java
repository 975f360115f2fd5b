package dev.nospof.policies.proof.solver;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * How large the sets of each gate of a module may be, where those of its root may be of an order.
 *
 * <p>What fails together with others, of which each takes events of its own, has only the rest left: of two gates that share nothing, of which one fails with three events or more, the other
 * counts up to three where six are looked for. What a gate needs at least is worked out upwards, what it has left downwards; a gate that needs more than it has left is not looked at.
 */
final class RoomLeft {
    /** Above so many bits what gates share is not worked out. */
    private static final long MOST_BITS = 1L << 28;

    private final FaultTree tree;
    private final Inside inside;
    private final BitSet[] supports;
    private final int[] least;
    private final int[] room;
    private final int[][] ofChildren;

    private RoomLeft(FaultTree tree, Inside inside, int[] orders, int order) {
        this.tree = tree;
        this.inside = inside;
        this.supports = inside.supports();
        this.least = new int[inside.size()];
        this.room = new int[inside.size()];
        this.ofChildren = new int[inside.size()][];
        Arrays.fill(room, -1);
        for (int number = 0; number < least.length; number++) {
            least[number] = inside.isLeaf(number) ? orders[number] : least(number, inside.children(number));
        }
        room[inside.root()] = order;
        for (int gate = inside.root(); !inside.isLeaf(gate); gate--) {
            int[] children = inside.children(gate);
            ofChildren[gate] = room[gate] < least[gate] ? new int[children.length] : shared(gate, children);
        }
    }

    /**
     * For each gate of the tree: the largest order that counts of each of its children, 0 where that is less than the child needs.
     *
     * @param orders of the module's leaves, as {@link Inside} numbers them
     * @return empty where that would take too much memory
     */
    static Optional<int[][]> of(FaultTree tree, Inside inside, int[] orders, int order) {
        if ((long) inside.size() * inside.leafCount() > MOST_BITS) {
            return Optional.empty();
        }
        var found = new RoomLeft(tree, inside, orders, order);
        var byNode = new int[inside.node(inside.root()) + 1][];
        for (int number = 0; number < inside.size(); number++) {
            byNode[inside.node(number)] = found.ofChildren[number];
        }
        return Optional.of(byNode);
    }

    private int least(int gate, int[] children) {
        int[] ascending =
                Arrays.stream(children).map(child -> least[child]).sorted().toArray();
        return switch (kind(gate)) {
            case OR -> ascending[0];
            case AND -> apart(children, new BitSet(), -1);
            case AT_LEAST -> shareNothing(children) ? sum(ascending, threshold(gate)) : ascending[threshold(gate) - 1];
            case NOT, XOR, EVENT -> throw new IllegalStateException("Gate " + gate + " is not coherent.");
        };
    }

    private int[] shared(int gate, int[] children) {
        var shared = new int[children.length];
        boolean apart = kind(gate) == FaultTree.Kind.AT_LEAST && shareNothing(children);
        for (int i = 0; i < children.length; i++) {
            int child = children[i];
            int left = room[gate]
                    - switch (kind(gate)) {
                        case OR -> 0;
                        case AND -> apart(children, supports[child], child);
                        case AT_LEAST -> apart ? leastOfOthers(children, child, threshold(gate) - 1) : 0;
                        case NOT, XOR, EVENT -> throw new IllegalStateException("Gate " + gate + " is not coherent.");
                    };
            shared[i] = left < least[child] ? 0 : left;
            room[child] = Math.max(room[child], shared[i]);
        }
        return shared;
    }

    private int leastOfOthers(int[] children, int but, int count) {
        int[] others = Arrays.stream(children)
                .filter(child -> child != but)
                .map(child -> least[child])
                .sorted()
                .toArray();
        return sum(others, count);
    }

    /** At least so many events are in any set that fails all of these but one, apart from those of {@code taken}: greedily, those first that need most. */
    private int apart(int[] children, BitSet taken, int but) {
        var seen = (BitSet) taken.clone();
        long sum = 0;
        int[] neediest = Arrays.stream(children)
                .filter(child -> child != but)
                .boxed()
                .sorted((a, b) -> Integer.compare(least[b], least[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int child : neediest) {
            if (!seen.intersects(supports[child])) {
                seen.or(supports[child]);
                sum += least[child];
            }
        }
        return (int) Math.min(sum, SetFamilies.ANY_ORDER);
    }

    private boolean shareNothing(int[] children) {
        var seen = new BitSet();
        for (int child : children) {
            if (seen.intersects(supports[child])) {
                return false;
            }
            seen.or(supports[child]);
        }
        return true;
    }

    private static int sum(int[] ascending, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += ascending[i];
        }
        return (int) Math.min(sum, SetFamilies.ANY_ORDER);
    }

    private FaultTree.Kind kind(int gate) {
        return tree.kind(inside.node(gate));
    }

    private int threshold(int gate) {
        return tree.threshold(inside.node(gate));
    }
}
