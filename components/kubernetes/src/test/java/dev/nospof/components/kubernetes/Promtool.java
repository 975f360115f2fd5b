package dev.nospof.components.kubernetes;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Prometheus' own checker. */
public final class Promtool {
    private static final String MISSING =
            "promtool is not on the PATH, so nobody checks that Prometheus understands the alerts. "
                    + "It is part of Debian's package prometheus: apt-get install prometheus.";

    private Promtool() {}

    /** What it prints in this folder, and whether it was content. Skips the test, saying why, where it is missing; in CI it fails. */
    public static Outcome run(Path folder, String... arguments) throws IOException, InterruptedException {
        var tool = find();
        if (tool.isEmpty() && "true".equals(System.getenv("CI"))) {
            fail(MISSING);
        }
        assumeTrue(tool.isPresent(), MISSING);
        var command = new ArrayList<>(List.of(tool.orElseThrow().toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("promtool.log").toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            fail("promtool did not end within two minutes");
        }
        return new Outcome(
                process.exitValue(), Files.readString(folder.resolve("promtool.log"), StandardCharsets.UTF_8));
    }

    /** What it says of these queries, each in a rule of its own. */
    public static Outcome checkQueries(Path folder, List<String> queries) throws IOException, InterruptedException {
        var rules = new ArrayList<Map<String, Object>>();
        for (var query : queries) {
            rules.add(Map.of("record", "query:" + (char) ('a' + rules.size()), "expr", query));
        }
        var group = Map.of("name", "dashboard", "rules", rules);
        Files.writeString(folder.resolve("queries.yaml"), new Gson().toJson(Map.of("groups", List.of(group))));
        return run(folder, "check", "rules", "queries.yaml");
    }

    /** Every query of a dashboard. */
    public static List<String> queries(JsonObject dashboard) {
        var all = new ArrayList<String>();
        for (var panel : dashboard.getAsJsonArray("panels")) {
            for (var target : panel.getAsJsonObject().getAsJsonArray("targets")) {
                all.add(target.getAsJsonObject().get("expr").getAsString());
            }
        }
        return all;
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Its exit code and all that it said. */
    public record Outcome(int exit, String output) {}
}
