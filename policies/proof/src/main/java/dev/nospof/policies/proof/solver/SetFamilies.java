package dev.nospof.policies.proof.solver;

import static dev.nospof.policies.proof.solver.NodeTable.ONE;
import static dev.nospof.policies.proof.solver.NodeTable.ZERO;

import java.util.Arrays;

/**
 * Families of sets of which none contains another, as zero-suppressed decision diagrams.
 *
 * <p>S. Minato, "Zero-Suppressed BDDs for Set Manipulation in Combinatorial Problems", DAC 1993, doi 10.1145/157485.164890. The minimal sets of a function: A. Rauzy, "New
 * algorithms for fault trees analysis", Reliability Engineering and System Safety 40(3), 1993, doi 10.1016/0951-8320(93)90060-C.
 *
 * <p>An order bounds the sets: whatever is larger is left out on the way, and never built. The weight of a level is what it adds to the order; it is more
 * than one where the level stands for a module.
 */
final class SetFamilies {
    /** No bound. */
    static final int ANY_ORDER = Integer.MAX_VALUE;

    private static final int WITHOUT = 4;
    private static final int UNION = 5;
    private static final int HARMLESS = 6;
    private static final int FIRST_BOUNDED = 8;

    private final NodeTable table;
    private final int[] weights;

    /** By family: the order of its smallest set and one more; 0 where nobody has asked. */
    private int[] smallest = {};

    /**
     * Families over levels with these weights.
     *
     * @param weights by level
     */
    SetFamilies(NodeTable table, int[] weights) {
        this.table = table;
        this.weights = weights;
    }

    int single(int level) {
        return node(level, ZERO, ONE);
    }

    private int node(int level, int low, int high) {
        return high == ZERO ? low : table.node(level, low, high);
    }

    /** The least sets that make a function true, from its binary diagram in the same table. */
    int minimal(int function, int order) {
        int bound = order == ANY_ORDER ? 0 : order;
        int functions = table.size();
        var known = new int[bound + 1][];
        for (int i = 0; i <= bound; i++) {
            known[i] = new int[functions];
            Arrays.fill(known[i], -1);
        }
        return minimal(function, order, known);
    }

    private int minimal(int function, int order, int[][] known) {
        if (function <= ONE) {
            return function;
        }
        var memo = known[order == ANY_ORDER ? 0 : order];
        if (memo[function] >= 0) {
            return memo[function];
        }
        int level = table.level(function);
        int low = minimal(table.low(function), order, known);
        int left = left(order, level);
        int high = left < 0 ? ZERO : without(minimal(table.high(function), left, known), low);
        memo[function] = node(level, low, high);
        return memo[function];
    }

    /**
     * The same for a function that no further event makes false again. Which of the sets with an event are least is then told by the function itself: those that do not fail without
     * the event. That takes one descent where the comparison of two families takes two.
     */
    int minimalOfMonotone(int function) {
        var known = new int[table.size()];
        Arrays.fill(known, -1);
        return minimalOfMonotone(function, known);
    }

    private int minimalOfMonotone(int function, int[] known) {
        if (function <= ONE) {
            return function;
        }
        if (known[function] < 0) {
            int low = minimalOfMonotone(table.low(function), known);
            int high = harmless(minimalOfMonotone(table.high(function), known), table.low(function));
            known[function] = node(table.level(function), low, high);
        }
        return known[function];
    }

    /** What of {@code sets} does not make a monotone function true. */
    private int harmless(int sets, int function) {
        if (sets == ZERO || function == ONE) {
            return ZERO;
        }
        // A monotone function that is not constant is false when nothing has happened.
        if (function == ZERO || sets == ONE) {
            return sets;
        }
        int known = table.remembered(HARMLESS, sets, function);
        if (known >= 0) {
            return known;
        }
        int level = table.level(sets);
        int result;
        if (level > table.level(function)) {
            result = harmless(sets, table.low(function));
        } else {
            boolean same = level == table.level(function);
            int low = harmless(table.low(sets), same ? table.low(function) : function);
            result = node(level, low, harmless(table.high(sets), same ? table.high(function) : function));
        }
        return table.remember(HARMLESS, sets, function, result);
    }

    /** What of {@code a} contains no set of {@code b}. */
    int without(int a, int b) {
        if (a == ZERO || b == ONE || a == b) {
            return ZERO;
        }
        if (b == ZERO || a == ONE) {
            return hasEmpty(b) ? ZERO : a;
        }
        int known = table.remembered(WITHOUT, a, b);
        if (known >= 0) {
            return known;
        }
        int levelA = table.level(a);
        int levelB = table.level(b);
        int result;
        if (levelA < levelB) {
            int low = without(table.low(a), b);
            result = node(levelA, low, without(table.high(a), b));
        } else if (levelA > levelB) {
            result = without(a, table.low(b));
        } else {
            int low = without(table.low(a), table.low(b));
            int high = without(without(table.high(a), table.high(b)), table.low(b));
            result = node(levelA, low, high);
        }
        return table.remember(WITHOUT, a, b, result);
    }

    /** The least sets among those of both. */
    int union(int a, int b) {
        if (a == b || b == ZERO) {
            return a;
        }
        if (a == ZERO) {
            return b;
        }
        if (a == ONE || b == ONE) {
            return ONE;
        }
        if (a > b) {
            return union(b, a);
        }
        int known = table.remembered(UNION, a, b);
        if (known >= 0) {
            return known;
        }
        int levelA = table.level(a);
        int levelB = table.level(b);
        int result;
        if (levelA < levelB) {
            int low = union(table.low(a), b);
            result = node(levelA, low, without(table.high(a), low));
        } else if (levelA > levelB) {
            int low = union(a, table.low(b));
            result = node(levelB, low, without(table.high(b), low));
        } else {
            int low = union(table.low(a), table.low(b));
            result = node(levelA, low, without(union(table.high(a), table.high(b)), low));
        }
        return table.remember(UNION, a, b, result);
    }

    /** The least unions of one set of each, up to an order: a union is no smaller than either, so most of it is never looked at. */
    int product(int a, int b, int order) {
        if (a == ZERO || b == ZERO || smallest(a) > order || smallest(b) > order) {
            return ZERO;
        }
        if (a == ONE || a == b) {
            return upTo(b, order);
        }
        if (b == ONE) {
            return upTo(a, order);
        }
        if (a > b) {
            return product(b, a, order);
        }
        int operation = operation(order, 0);
        int known = table.remembered(operation, a, b);
        if (known >= 0) {
            return known;
        }
        int level = Math.min(table.level(a), table.level(b));
        int lowA = table.level(a) == level ? table.low(a) : a;
        int highA = table.level(a) == level ? table.high(a) : ZERO;
        int lowB = table.level(b) == level ? table.low(b) : b;
        int highB = table.level(b) == level ? table.high(b) : ZERO;
        int low = product(lowA, lowB, order);
        int left = left(order, level);
        int high = ZERO;
        if (left >= 0) {
            high = union(product(highA, highB, left), union(product(highA, lowB, left), product(lowA, highB, left)));
            high = without(high, low);
        }
        return table.remember(operation, a, b, node(level, low, high));
    }

    /** The sets of at most this order. */
    int upTo(int a, int order) {
        if (smallest(a) > order) {
            return ZERO;
        }
        if (a == ONE || order == ANY_ORDER) {
            return a;
        }
        int operation = operation(order, 1);
        int known = table.remembered(operation, a, a);
        if (known >= 0) {
            return known;
        }
        int level = table.level(a);
        int low = upTo(table.low(a), order);
        int left = left(order, level);
        return table.remember(operation, a, a, node(level, low, left < 0 ? ZERO : upTo(table.high(a), left)));
    }

    /** The order of the smallest set; {@link #ANY_ORDER} where there is none. */
    int smallest(int a) {
        if (a <= ONE) {
            return a == ONE ? 0 : ANY_ORDER;
        }
        if (a >= smallest.length) {
            smallest = Arrays.copyOf(smallest, Math.max(a + 1, 2 * table.size()));
        }
        if (smallest[a] == 0) {
            int with = (int) Math.min(ANY_ORDER - 1, (long) smallest(table.high(a)) + weights[table.level(a)]);
            smallest[a] = 1 + Math.min(smallest(table.low(a)), with);
        }
        return smallest[a] - 1;
    }

    private boolean hasEmpty(int a) {
        int node = a;
        while (node > ONE) {
            node = table.low(node);
        }
        return node == ONE;
    }

    private int left(int order, int level) {
        return order == ANY_ORDER ? ANY_ORDER : order - weights[level];
    }

    private static int operation(int order, int which) {
        return order == ANY_ORDER ? FIRST_BOUNDED + which : FIRST_BOUNDED + 2 + 2 * order + which;
    }
}
