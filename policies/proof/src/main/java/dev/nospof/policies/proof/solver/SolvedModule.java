package dev.nospof.policies.proof.solver;

/** The diagrams of one module. */
final class SolvedModule {
    static final int NO_FUNCTION = -1;

    private final int root;
    private final int[] leaves;
    private final NodeTable table;
    private final int function;
    private final int family;

    /**
     * What was found.
     *
     * @param root the module's gate
     * @param leaves by level: events, and the roots of modules below; handed over
     * @param function the binary diagram; {@link #NO_FUNCTION} where only cut sets were asked for
     * @param family the minimal cut sets
     */
    SolvedModule(int root, int[] leaves, NodeTable table, int function, int family) {
        this.root = root;
        this.leaves = leaves;
        this.table = table;
        this.function = function;
        this.family = family;
    }

    /** The same function in a table that holds nothing else, so that what follows has room. */
    SolvedModule compact() {
        var becomes = new int[function + 1];
        becomes[Math.min(function, NodeTable.ONE)] = Math.min(function, NodeTable.ONE);
        var compact = new NodeTable(Integer.MAX_VALUE);
        for (int node : table.below(function)) {
            becomes[node] = compact.node(level(node), becomes[table.low(node)], becomes[table.high(node)]);
        }
        return new SolvedModule(root, leaves, compact, becomes[function], family);
    }

    int root() {
        return root;
    }

    int leafCount() {
        return leaves.length;
    }

    int leaf(int level) {
        return leaves[level];
    }

    int[] leaves() {
        return leaves;
    }

    NodeTable table() {
        return table;
    }

    int function() {
        return function;
    }

    int family() {
        return family;
    }

    /** The probability of each node of the function's diagram, given that of each leaf by level. */
    double[] probabilities(double[] leafProbabilities) {
        var probabilities = new double[function + 1];
        if (function >= NodeTable.ONE) {
            probabilities[NodeTable.ONE] = 1;
        }
        for (int node = 2; node <= function; node++) {
            double p = level(node) < leaves.length ? leafProbabilities[level(node)] : 0;
            // Nodes of set families share the table; their values are never used.
            int low = table.low(node);
            int high = table.high(node);
            if (low <= function && high <= function) {
                probabilities[node] = (1 - p) * probabilities[low] + p * probabilities[high];
            }
        }
        return probabilities;
    }

    /** By how much the function's probability grows with that of each leaf, by level: one sweep from the root down. */
    double[] slopes(double[] leafProbabilities, double[] probabilities) {
        var slopes = new double[leaves.length];
        var reach = new double[function + 1];
        reach[function] = 1;
        for (int node = function; node > NodeTable.ONE; node--) {
            if (reach[node] > 0) {
                double p = leafProbabilities[level(node)];
                int low = table.low(node);
                int high = table.high(node);
                slopes[level(node)] += reach[node] * (probabilities[high] - probabilities[low]);
                reach[low] += reach[node] * (1 - p);
                reach[high] += reach[node] * p;
            }
        }
        return slopes;
    }

    private int level(int node) {
        return table.level(node);
    }
}
