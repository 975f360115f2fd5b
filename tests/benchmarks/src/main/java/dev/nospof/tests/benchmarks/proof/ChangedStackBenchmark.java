package dev.nospof.tests.benchmarks.proof;

import dev.nospof.policies.proof.solver.Limits;
import dev.nospof.policies.proof.solver.SolvedParts;
import dev.nospof.policies.proof.solver.Solver;
import dev.nospof.tests.benchmarks.Benchmark;
import dev.nospof.tests.benchmarks.Report;
import dev.nospof.tests.benchmarks.Table;
import dev.nospof.tests.benchmarks.Times;
import dev.nospof.tests.benchmarks.WrongResult;
import java.util.List;

/** Proves a stack of ten thousand events again after one pod has been added to one service, with and without what was solved before. */
public final class ChangedStackBenchmark implements Benchmark {
    private static final int SERVICES = 900;
    private static final int ROUNDS = 9;
    private static final int WARM_UP = 15;

    @Override
    public String name() {
        return "proof/changed-stack";
    }

    @Override
    public List<Table> run(Report report) {
        var parts = new SolvedParts();
        Solver.solve(GeneratedStack.of(SERVICES, StackBenchmark.SEED), Limits.order(2), parts);
        var again = new double[ROUNDS];
        var anew = new double[ROUNDS];
        int events = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            var changed = GeneratedStack.changed(SERVICES, StackBenchmark.SEED, (round + WARM_UP) * 31);
            events = changed.events().length;
            long start = System.nanoTime();
            var kept = Solver.solve(changed, Limits.order(2), parts).countByOrder();
            long middle = System.nanoTime();
            var fresh = Solver.solve(changed, Limits.order(2)).countByOrder();
            long end = System.nanoTime();
            WrongResult.unlessEqual("The number of cut sets with what was solved before", fresh, kept);
            if (round >= 0) {
                again[round] = (middle - start) / 1e9;
                anew[round] = (end - middle) / 1e9;
            }
        }
        report.figure(
                "stack of " + events + " events again after one service changed, order ≤ 2",
                "0.05 s",
                Times.of(again).text() + " s; from nothing " + Times.of(anew).text() + " s");
        return List.of(new Table(
                "Stacks: proving again after one of " + events + " events' service has changed, at most two events",
                List.of("with what was solved before, s", "from nothing, s"),
                List.of(List.of(Times.of(again).text(), Times.of(anew).text())),
                List.of("Median (least–most) of " + ROUNDS
                        + " different changes, in a warm JVM, from the tree in memory.")));
    }
}
