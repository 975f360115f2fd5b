package dev.nospof.tests.benchmarks.proof;

import dev.nospof.tests.benchmarks.Benchmark;
import dev.nospof.tests.benchmarks.Child;
import dev.nospof.tests.benchmarks.Report;
import dev.nospof.tests.benchmarks.Table;
import dev.nospof.tests.benchmarks.Times;
import dev.nospof.tests.benchmarks.WrongResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds what takes a large made-up stack down, singly and in pairs, and in threes; how that grows; and SCRAM on the same stack. */
public final class StackBenchmark implements Benchmark {
    static final long SEED = 7;

    private static final int ROUNDS = 5;
    private static final int WARM_UP = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Some eleven events a service. */
    private static final List<Integer> SERVICES = List.of(90, 270, 900, 2_700, 3_600, 9_000);

    private static final int TEN_THOUSAND_EVENTS = 900;

    /** Seconds, by order and services. */
    private static final Map<Integer, Map<Integer, String>> GOALS =
            Map.of(2, Map.of(TEN_THOUSAND_EVENTS, "0.25 s", 3_600, "3 s"), 3, Map.of(TEN_THOUSAND_EVENTS, "10 s"));

    @Override
    public String name() {
        return "proof/stack";
    }

    @Override
    public List<Table> run(Report report) throws IOException, InterruptedException {
        return List.of(
                growth(report, 2, SERVICES),
                growth(report, 3, List.of(90, 270, TEN_THOUSAND_EVENTS)),
                besideScram(report));
    }

    private static Table growth(Report report, int order, List<Integer> sizes)
            throws IOException, InterruptedException {
        var rows = new ArrayList<List<String>>();
        for (int services : sizes) {
            var stack = GeneratedStack.of(services, SEED);
            var first = Ours.upTo(order, stack);
            for (int round = 1; round < WARM_UP; round++) {
                Ours.upTo(order, stack);
            }
            var seconds = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                var answer = Ours.upTo(order, stack);
                WrongResult.unlessEqual("Whether the order was reached", true, answer.complete());
                WrongResult.unlessEqual("The number of cut sets", first.byOrder(), answer.byOrder());
                seconds[round] = answer.seconds();
            }
            var file = OpenPsaFile.of(stack);
            var process = Child.java(
                            "1g", PATIENCE, SolveFiles.class.getName(), Integer.toString(order), file.toString())
                    .orElseThrow();
            Files.delete(file);
            report.figure(
                    "stack of " + stack.events().length + " events, order ≤ " + order + ": " + first.count() + " sets",
                    GOALS.get(order).getOrDefault(services, "–"),
                    Times.of(seconds).text() + " s; fresh process " + Times.seconds(process.seconds()) + " s, "
                            + process.megabytes() + " MB");
            rows.add(List.of(
                    Integer.toString(stack.events().length),
                    first.byOrder().toString(),
                    Times.of(seconds).text(),
                    Times.seconds(process.seconds()),
                    Long.toString(process.megabytes())));
        }
        return new Table(
                "Stacks: every cut set of at most " + order + " events",
                List.of("events", "cut sets of 0, 1, 2 … events", "solving, s", "process, s", "process, MB at most"),
                rows,
                List.of(
                        "Solving: median (least–most) of " + ROUNDS
                                + " in a warm JVM, from the tree in memory. Process: one fresh JVM with 1 GB of heap that reads the stack as a file."));
    }

    private static Table besideScram(Report report) throws IOException, InterruptedException {
        var rows = new ArrayList<List<String>>();
        for (int services : List.of(90, TEN_THOUSAND_EVENTS)) {
            var stack = GeneratedStack.of(services, SEED);
            Path file = OpenPsaFile.of(stack);
            Ours.upTo(2, stack);
            for (var mode : Scram.Mode.values()) {
                var answer = Ours.upTo(2, stack);
                var peer = Scram.solve(file, mode, 2, report.limit());
                if (peer.isPresent()) {
                    WrongResult.unlessEqual(
                            "SCRAM's number of cut sets",
                            answer.count(),
                            peer.get().count());
                }
                rows.add(List.of(
                        Integer.toString(stack.events().length),
                        mode.name().toLowerCase(Locale.ROOT),
                        Times.seconds(answer.seconds()),
                        peer.map(it -> Times.seconds(it.solving()))
                                .orElse("> " + report.limit().toSeconds()),
                        peer.map(it -> String.format(Locale.ROOT, "%.0f", it.solving() / answer.seconds()))
                                .orElse(String.format(
                                        Locale.ROOT, "> %.0f", report.limit().toSeconds() / answer.seconds())),
                        peer.map(it -> Long.toString(it.process().megabytes())).orElse("")));
            }
            Files.delete(file);
        }
        return new Table(
                "Stacks: " + Scram.version() + ", cut sets of at most two events",
                List.of("events", "mode", "ours, solving, s", "SCRAM, solving, s", "ratio", "SCRAM, MB"),
                rows,
                List.of(
                        "SCRAM also works out a probability here, from the cut sets that it has found; ours does not."));
    }
}
