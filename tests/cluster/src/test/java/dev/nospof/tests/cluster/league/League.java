package dev.nospof.tests.cluster.league;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.tests.testkit.ProgramFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Four ways to run the same image on the same three zones, under the same load, while the same things break: what each loses. All four run at once, so
 * a lost zone is lost to all of them in the same moment. Needs what {@code nospof lab} needs; takes about half an hour.
 */
public final class League {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Path NOSPOF = HOME.resolve("cli/target/nospof.jar");
    private static final String LAB = "nospof-league";
    private static final String FAULTS =
            "container,pod,container-hang,memory-leak,node,zone,drain,rollout,bad-rollout,spike,zone-in-rollout";

    /** By their workloads' names, which are columns of the proof. */
    private static final Map<String, String> CONTESTANTS = new TreeMap<>(Map.of(
            "created", "kubectl create deployment",
            "chart", "a chart's defaults",
            "gateway", "SelfHealingService behind Gateway",
            "service", "SelfHealingService"));

    private static final List<String> ORDER = List.of("gateway", "service", "chart", "created");

    /** Where each is visited: the Service of type LoadBalancer in front of it. */
    private static final Map<String, String> ENTRANCES = Map.of(
            "created", "created", "chart", "chart", "gateway", "gateway-entrance", "service", "service-entrance");

    private static final String PER_SECOND = "40";
    private static final Path PLOT = HOME.resolve("docs/drills/league.svg");
    private static final Path REPORT = HOME.resolve("tests/cluster/target/league.json");

    private League() {}

    /** With one argument: the faults, instead of all of them; or {@code --print}, which runs nothing. */
    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("--print")) {
            print();
            return;
        }
        Files.createDirectories(REPORT.getParent());
        var folder = Files.createTempDirectory("nospof-league-");
        run(List.of("app-images/build", "gateway", "storefront"));
        var manifests = manifests(folder);
        try {
            nospof("lab", "up", "--name", LAB, "--manifests", manifests.toString());
            var status = new ObjectMapper().readTree(nospof("lab", "status", "--name", LAB, "--format", "json"));
            var settings = Files.writeString(folder.resolve("Drill.yaml"), settings(status));
            Files.writeString(
                    REPORT,
                    nospof(
                            "drill",
                            manifests.toString(),
                            "--settings",
                            settings.toString(),
                            "--faults",
                            arguments.length == 0 ? FAULTS : arguments[0],
                            "--rate",
                            PER_SECOND,
                            "--most-lost",
                            "100",
                            "--format",
                            "json"));
        } finally {
            nospof("lab", "down", "--name", LAB);
        }
        print();
    }

    /** From what the last run has left, which is printed again without another run by {@code --print}. */
    private static void print() throws IOException {
        var report = new ObjectMapper().readTree(Files.readString(REPORT));
        var results = Result.of(report, ORDER);
        Files.writeString(
                Files.createDirectories(PLOT.getParent()).resolve(PLOT.getFileName()),
                Plot.of(results, ORDER, CONTESTANTS));
        System.out.print(page(report, results));
    }

    /** Ours as our program makes them, the others as their makers' tools would. */
    private static Path manifests(Path folder) throws IOException, InterruptedException {
        var project = ProgramFolder.with(Files.createDirectories(folder.resolve("project")), Contestants.class)
                .environment("league", "shop:unused", "true");
        var manifests = folder.resolve("manifests");
        nospof("render", "--cwd", project.folder().toString(), "-o", manifests.toString());
        try (InputStream others = League.class.getResourceAsStream("others.yaml")) {
            Files.write(manifests.resolve("others.yaml"), others.readAllBytes());
        }
        return manifests;
    }

    private static String settings(JsonNode status) {
        var text = new StringBuilder("by: lab:" + LAB + "\nswitches: 8081\nentry: http://127.0.0.1\njourneys:\n");
        for (var contestant : ORDER) {
            text.append("  - {name: %s, service: %s, get: 'http://%s/', headers: {Connection: close}, limit: 5s}%n"
                    .formatted(contestant, contestant, address(status, ENTRANCES.get(contestant))));
        }
        return text.toString();
    }

    private static String address(JsonNode status, String service) {
        for (var entrance : status.path("entrances")) {
            if (entrance.path("service").asText().equals(service)) {
                return entrance.path("address").asText();
            }
        }
        throw new IllegalStateException("no way in leads to " + service + ": " + status.path("entrances"));
    }

    private static String page(JsonNode report, List<Result> results) {
        var cells = new LinkedHashMap<String, Map<String, Result>>();
        results.forEach(result ->
                cells.computeIfAbsent(result.fault(), fault -> new TreeMap<>()).put(result.contestant(), result));
        var page = new StringBuilder();
        line(page, "fault", ORDER.stream().map(CONTESTANTS::get));
        line(page, "---", ORDER.stream().map(contestant -> "---"));
        cells.forEach((fault, row) -> line(
                page,
                fault,
                ORDER.stream().map(each -> row.containsKey(each) ? row.get(each).toString() : "not struck")));
        var ended = report.path("ended").asText("");
        return page + (ended.isEmpty() ? "" : "\nEnded early: " + ended + "\n");
    }

    private static void line(StringBuilder page, String first, Stream<String> others) {
        page.append("| ")
                .append(first)
                .append(" | ")
                .append(others.collect(Collectors.joining(" | ")))
                .append(" |\n");
    }

    private static String nospof(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", NOSPOF.toString()));
        command.addAll(List.of(words));
        return run(command);
    }

    /** What it prints; what it says of its progress goes where ours goes. Findings, exit code 1, are what is looked for. */
    private static String run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(HOME.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() > 1 && said.isBlank()) {
            throw new IllegalStateException(command + " ended with " + process.exitValue() + ": " + said);
        }
        return said;
    }
}
