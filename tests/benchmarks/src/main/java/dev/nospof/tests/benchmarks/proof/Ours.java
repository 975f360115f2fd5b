package dev.nospof.tests.benchmarks.proof;

import dev.nospof.policies.proof.solver.FaultTree;
import dev.nospof.policies.proof.solver.Limits;
import dev.nospof.policies.proof.solver.OpenPsa;
import dev.nospof.policies.proof.solver.Solver;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Our solver, in this process. */
final class Ours {
    /** The answer, and how long it took, reading excluded. */
    record Answer(BigInteger count, List<BigInteger> byOrder, double probability, boolean complete, double seconds) {}

    private Ours() {}

    static FaultTree read(Path file) throws IOException {
        try (var xml = Files.newInputStream(file)) {
            return OpenPsa.read(xml);
        }
    }

    /** Counts the cut sets of every order, and works out the probability. */
    static Answer exactly(FaultTree tree) {
        long start = System.nanoTime();
        var solution = Solver.solve(tree);
        var byOrder = solution.countByOrder();
        double probability = solution.isComplete() ? solution.probability().low() : Double.NaN;
        return new Answer(sum(byOrder), byOrder, probability, solution.isComplete(), since(start));
    }

    /** Counts the cut sets up to an order. */
    static Answer upTo(int order, FaultTree tree) {
        long start = System.nanoTime();
        var solution = Solver.solve(tree, Limits.order(order));
        var byOrder = solution.countByOrder();
        return new Answer(sum(byOrder), byOrder, Double.NaN, solution.provenTo() == order, since(start));
    }

    private static BigInteger sum(List<BigInteger> counts) {
        return counts.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
