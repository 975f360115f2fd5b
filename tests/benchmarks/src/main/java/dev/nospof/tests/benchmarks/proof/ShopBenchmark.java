package dev.nospof.tests.benchmarks.proof;

import dev.nospof.tests.benchmarks.Benchmark;
import dev.nospof.tests.benchmarks.Child;
import dev.nospof.tests.benchmarks.Report;
import dev.nospof.tests.benchmarks.Table;
import dev.nospof.tests.benchmarks.Times;
import dev.nospof.tests.benchmarks.WrongResult;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The whole of {@code nospof prove} on the shop, as a person waits for it. */
public final class ShopBenchmark implements Benchmark {
    private static final int ROUNDS = 7;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "proof/shop";
    }

    @Override
    public List<Table> run(Report report) throws IOException, InterruptedException {
        // The first builds what has changed.
        prove();
        var seconds = new double[ROUNDS];
        long peak = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var child = prove();
            WrongResult.unlessEqual(
                    "Whether nospof prove speaks of points of failure",
                    true,
                    child.output().contains("point of failure")
                            || child.output().contains("points of failure"));
            seconds[round] = child.seconds();
            peak = Math.max(peak, child.megabytes());
        }
        report.figure(
                "`nospof prove` on the shop, which runs the program first, whole process",
                "1 s",
                Times.of(seconds).text() + " s, " + peak + " MB");
        return List.of(new Table(
                "The shop: ./nospof prove --env prod",
                List.of("seconds", "MB at most"),
                List.of(List.of(Times.of(seconds).text(), Long.toString(peak))),
                List.of("Median (least–most) of " + ROUNDS + ": the shell script, the JVM, the program, the proof.")));
    }

    private static Child prove() throws IOException, InterruptedException {
        return Child.run(List.of("./nospof", "prove", "--env", "prod"), "Trusted", PATIENCE)
                .orElseThrow(() -> new IllegalStateException(
                        "./nospof prove did not say what it trusts. There is nothing to measure. Run it by hand."));
    }
}
