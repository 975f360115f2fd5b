package dev.nospof.tests.benchmarks.proof;

import dev.nospof.policies.proof.solver.Limits;
import dev.nospof.policies.proof.solver.OpenPsa;
import dev.nospof.policies.proof.solver.Solver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A process of its own that reads and solves fault trees: {@code SolveFiles ORDER FILE…}, 0 for every order. Prints for each the file, the number of cut sets, the probability, and
 * how many milliseconds it took to read and to solve.
 */
public final class SolveFiles {
    private SolveFiles() {}

    public static void main(String[] arguments) throws IOException {
        int order = Integer.parseInt(arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
            long start = System.nanoTime();
            try (var xml = Files.newInputStream(Path.of(arguments[i]))) {
                var tree = OpenPsa.read(xml);
                long read = System.nanoTime();
                var solution = Solver.solve(tree, order == 0 ? Limits.NONE : Limits.order(order));
                var count = solution.count();
                var probability = order == 0 ? solution.probability().low() : Double.NaN;
                long solved = System.nanoTime();
                System.out.println(arguments[i] + " " + count + " " + probability + " " + (read - start) / 1e6 + " "
                        + (solved - read) / 1e6 + " " + solution.isComplete());
            }
        }
        System.out.println("done");
    }
}
