package dev.nospof.tests.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.nospof.tests.benchmarks.proof.AraliaBenchmark;
import dev.nospof.tests.benchmarks.proof.ChangedStackBenchmark;
import dev.nospof.tests.benchmarks.proof.FatTreeBenchmark;
import dev.nospof.tests.benchmarks.proof.ShopBenchmark;
import dev.nospof.tests.benchmarks.proof.StackBenchmark;
import dev.nospof.tests.benchmarks.services.OutageBenchmark;
import dev.nospof.tests.benchmarks.services.ResilienceBenchmark;
import dev.nospof.tests.benchmarks.services.StartBenchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the benchmarks whose names begin with one of the arguments; all without any. */
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
        var wanted = ALL.stream()
                .filter(each -> arguments.length == 0 || Stream.of(arguments).anyMatch(each.name()::startsWith))
                .toList();
        if (wanted.isEmpty()) {
            System.err.println("No benchmark is called " + String.join(", ", arguments)
                    + ".\nNothing was measured.\nThere are: "
                    + String.join(", ", ALL.stream().map(Benchmark::name).toList()));
            System.exit(2);
        }
        boolean right = true;
        for (var benchmark : wanted) {
            System.out.println(
                    "## " + benchmark.name() + "\n\n" + Machine.here().text() + "\n");
            try {
                var tables = benchmark.run();
                tables.forEach(table -> System.out.print(table.text()));
                keep(benchmark.name(), tables);
            } catch (WrongResult wrong) {
                System.out.println("FAILED: " + wrong.getMessage());
                right = false;
            }
        }
        System.exit(right ? 0 : 1);
    }

    private static void keep(String name, List<Table> tables) throws IOException {
        var folder = Files.createDirectories(Path.of("tests", "benchmarks", "target", "results"));
        var result = new LinkedHashMap<String, Object>(Map.of("benchmark", name));
        result.put("machine", Machine.here());
        result.put("load", Machine.load());
        result.put("tables", tables);
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(folder.resolve(name.replace('/', '-') + ".json").toFile(), result);
    }
}
