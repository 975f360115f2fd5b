package dev.nospof.policies.proof.solver;

import static dev.nospof.policies.proof.solver.NodeTable.ONE;
import static dev.nospof.policies.proof.solver.NodeTable.ZERO;

/**
 * Binary decision diagrams: one node per Boolean function.
 *
 * <p>R. E. Bryant, "Graph-Based Algorithms for Boolean Function Manipulation", IEEE Transactions on Computers C-35(8), 1986.
 */
final class BinaryDiagrams {
    private static final int AND = 1;
    private static final int OR = 2;
    private static final int NOT = 3;

    private final NodeTable table;

    BinaryDiagrams(NodeTable table) {
        this.table = table;
    }

    int variable(int level) {
        return table.node(level, ZERO, ONE);
    }

    private int node(int level, int low, int high) {
        return low == high ? low : table.node(level, low, high);
    }

    int and(int a, int b) {
        if (a == b || b == ONE) {
            return a;
        }
        if (a == ZERO || b == ZERO) {
            return ZERO;
        }
        if (a == ONE) {
            return b;
        }
        if (a > b) {
            return and(b, a);
        }
        int known = table.remembered(AND, a, b);
        if (known >= 0) {
            return known;
        }
        int level = Math.min(table.level(a), table.level(b));
        int low = and(low(a, level), low(b, level));
        int high = and(high(a, level), high(b, level));
        return table.remember(AND, a, b, node(level, low, high));
    }

    int or(int a, int b) {
        if (a == b || b == ZERO) {
            return a;
        }
        if (a == ONE || b == ONE) {
            return ONE;
        }
        if (a == ZERO) {
            return b;
        }
        if (a > b) {
            return or(b, a);
        }
        int known = table.remembered(OR, a, b);
        if (known >= 0) {
            return known;
        }
        int level = Math.min(table.level(a), table.level(b));
        int low = or(low(a, level), low(b, level));
        int high = or(high(a, level), high(b, level));
        return table.remember(OR, a, b, node(level, low, high));
    }

    int not(int a) {
        if (a <= ONE) {
            return ONE - a;
        }
        int known = table.remembered(NOT, a, a);
        if (known >= 0) {
            return known;
        }
        int low = not(table.low(a));
        int high = not(table.high(a));
        return table.remember(NOT, a, a, node(table.level(a), low, high));
    }

    int xor(int a, int b) {
        return or(and(a, not(b)), and(not(a), b));
    }

    private int low(int node, int level) {
        return table.level(node) == level ? table.low(node) : node;
    }

    private int high(int node, int level) {
        return table.level(node) == level ? table.high(node) : node;
    }
}
