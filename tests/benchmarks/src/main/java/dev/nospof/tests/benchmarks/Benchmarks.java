package dev.nospof.tests.benchmarks;

import dev.nospof.tests.benchmarks.proof.AraliaBenchmark;
import dev.nospof.tests.benchmarks.proof.ChangedStackBenchmark;
import dev.nospof.tests.benchmarks.proof.FatTreeBenchmark;
import dev.nospof.tests.benchmarks.proof.ShopBenchmark;
import dev.nospof.tests.benchmarks.proof.StackBenchmark;
import dev.nospof.tests.benchmarks.services.OutageBenchmark;
import dev.nospof.tests.benchmarks.services.ResilienceBenchmark;
import dev.nospof.tests.benchmarks.services.StartBenchmark;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs the benchmarks whose names begin with one of the arguments, all without any; {@code --limit} seconds is what the peer may take for one answer. */
public final class Benchmarks {
    private static final List<Benchmark> ALL = List.of(
            new AraliaBenchmark(),
            new StackBenchmark(),
            new ChangedStackBenchmark(),
            new FatTreeBenchmark(),
            new ShopBenchmark(),
            new OutageBenchmark(),
            new ResilienceBenchmark(),
            new StartBenchmark());

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        var names = new ArrayList<String>();
        var limit = Duration.ofSeconds(10);
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--limit")) {
                limit = limit(++i < arguments.length ? arguments[i] : "");
            } else {
                names.add(arguments[i]);
            }
        }
        var wanted = ALL.stream()
                .filter(each -> names.isEmpty() || names.stream().anyMatch(each.name()::startsWith))
                .toList();
        if (wanted.isEmpty()) {
            refuse("No benchmark is called " + String.join(", ", names) + ".\nNothing was measured.\nThere are: "
                    + String.join(", ", ALL.stream().map(Benchmark::name).toList()));
        }
        boolean right = true;
        var figures = new ArrayList<Figure>();
        for (var benchmark : wanted) {
            System.out.println(
                    "## " + benchmark.name() + "\n\n" + Machine.here().text() + "\n");
            try {
                var report = new Report(benchmark.name(), limit, figures);
                var tables = benchmark.run(report);
                tables.forEach(table -> System.out.print(table.text()));
                report.keep(tables, true);
            } catch (WrongResult wrong) {
                System.out.println("FAILED: " + wrong.getMessage());
                right = false;
            }
        }
        if (!figures.isEmpty()) {
            System.out.print(Figure.table(figures).text());
        }
        System.exit(right ? 0 : 1);
    }

    private static Duration limit(String seconds) {
        if (!seconds.matches("[1-9][0-9]{0,4}")) {
            refuse("--limit is '" + seconds
                    + "', needs whole seconds from 1.\nThe peer would never end, or never start."
                    + "\nWrite --limit 10, the default.");
        }
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    private static void refuse(String message) {
        System.err.println(message);
        System.exit(2);
    }
}
