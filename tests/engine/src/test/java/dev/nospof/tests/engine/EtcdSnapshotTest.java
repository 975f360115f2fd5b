package dev.nospof.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.tests.testkit.ProgramFolder;
import dev.nospof.tests.testkit.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The job that takes snapshots of etcd, its own script with its own variables, run beside a real etcd and with a real etcdctl. */
class EtcdSnapshotTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String OLDEST = "20200101T000000Z.db";
    private static final String OLDER = "20210101T000000Z.db";

    private final List<Process> running = new ArrayList<>();
    private Path folder;
    private String network;
    private String script;
    private Map<String, String> variables;

    @BeforeEach
    void start(@TempDir Path temporary) throws Exception {
        folder = temporary;
        network = Loopback.freeNetwork(2379, 2380);
        var container = job(folder).at("/spec/jobTemplate/spec/template/spec/containers/0");
        script = container.at("/command/2").asText();
        variables = new TreeMap<>();
        for (var variable : container.get("env")) {
            variables.put(variable.get("name").asText(), variable.get("value").asText());
        }
        variables.put("HOST", address(0));
        variables.put(
                "SNAPSHOTS", Files.createDirectory(folder.resolve("snapshots")).toString());
        variables.put("TRIAL", Files.createDirectory(folder.resolve("trial")).toString());
        Files.createDirectory(kept());
        etcd(0, folder.resolve("data"));
        assertThat(etcdctl(0, "put", "order", "paid")).contains("OK");
    }

    @AfterEach
    void stop() throws Exception {
        for (var process : running) {
            end(process);
        }
    }

    @Test
    void takesWhatAnotherEtcdCanBeStartedFrom() throws Exception {
        Files.writeString(kept().resolve("20200101T000000Z.db.unfinished.part"), "what a job that was killed left");

        var run = run("");

        assertThat(run.exit()).as(run.everything()).isZero();
        assertThat(names(kept())).singleElement().asString().matches("\\d{8}T\\d{6}Z\\.db");
        assertThat(names(folder.resolve("trial"))).isEmpty();
        var restored = folder.resolve("restored");
        var snapshot = kept().resolve(names(kept()).get(0)).toString();
        assertThat(command("etcdctl", "snapshot", "restore", snapshot, "--data-dir=" + restored)
                        .exit())
                .isZero();
        etcd(1, restored);
        assertThat(etcdctl(1, "get", "order")).contains("paid");
    }

    @Test
    void removesTheOldestOnlyOnceThereIsANewOne() throws Exception {
        older();
        variables.put("KEEP", "2");

        assertThat(run("").exit()).isZero();
        assertThat(names(kept())).hasSize(2).contains(OLDER).doesNotContain(OLDEST);
    }

    @Test
    void leavesTheOthersWhereThereIsNobodyToAsk() throws Exception {
        older();
        variables.put("KEEP", "1");
        end(running.remove(0));

        assertThat(run("").exit()).isNotZero();
        assertThat(names(kept())).containsExactly(OLDEST, OLDER);
    }

    /** A tool that reads all that it is told to, and changes one byte in the middle of what it wrote. */
    @Test
    void keepsNoneThatCanNotBeRestored() throws Exception {
        older();
        variables.put("KEEP", "1");
        var tool = Files.createDirectory(folder.resolve("bin")).resolve("etcdctl");
        Files.writeString(tool, """
                #!/bin/sh
                %s "$@" || exit 1
                case "$*" in
                    *"snapshot save"*) for file; do :; done; printf x | dd of="$file" bs=1 seek=9000 conv=notrunc 2>/dev/null ;;
                esac
                """.formatted(Tools.etcdctl()));
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));

        var run = run(tool.getParent() + ":");

        assertThat(run.exit()).as(run.everything()).isNotZero();
        assertThat(run.everything()).contains("sha256");
        assertThat(names(kept())).hasSize(3).contains(OLDEST, OLDER).anyMatch(name -> name.endsWith(".unfinished"));

        assertThat(run("").exit()).isZero();
        assertThat(names(kept()))
                .singleElement()
                .asString()
                .matches("2[^.]*Z\\.db")
                .isNotEqualTo(OLDER);
    }

    private void older() throws IOException {
        Files.writeString(kept().resolve(OLDEST), "old");
        Files.writeString(kept().resolve(OLDER), "less old");
    }

    /** @param first before the folders in which programs are looked for */
    private Run run(String first) throws IOException {
        var environment = new TreeMap<>(variables);
        environment.put("PATH", first + Tools.etcdctl().getParent() + ":/usr/bin:/bin");
        return Run.of(List.of("/bin/sh", "-c", script), folder, environment, PATIENCE);
    }

    private Path kept() {
        return folder.resolve("snapshots").resolve(variables.get("SET"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String etcdctl(int member, String... words) throws IOException {
        var command = new ArrayList<>(List.of("etcdctl", "--endpoints=http://" + address(member) + ":2379"));
        command.addAll(List.of(words));
        var run = command(command.toArray(String[]::new));
        assertThat(run.exit()).as(run.everything()).isZero();
        return run.output();
    }

    private Run command(String... words) throws IOException {
        var command = new ArrayList<>(List.of(words));
        command.set(0, Tools.etcdctl().toString());
        return Run.of(command, folder, Map.of("ETCDCTL_API", "3"), PATIENCE);
    }

    /** Ends with this JVM: the shell kills it when its own input ends. */
    private void etcd(int member, Path data) throws Exception {
        var clients = "http://" + address(member) + ":2379";
        running.add(new ProcessBuilder(
                        "sh",
                        "-c",
                        "\"$@\" >>\"$0\" 2>&1 & cat >/dev/null; kill -9 $!; wait",
                        folder + "/" + member + ".log",
                        Tools.etcd().toString(),
                        "--data-dir=" + data,
                        "--listen-client-urls=" + clients,
                        "--advertise-client-urls=" + clients,
                        "--listen-peer-urls=http://" + address(member) + ":2380")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (command("etcdctl", "--endpoints=" + clients, "endpoint", "health")
                        .exit()
                != 0) {
            assertThat(System.nanoTime()).as("waited for " + PATIENCE).isLessThan(deadline);
            RealApiServer.pause();
        }
    }

    private static void end(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    private String address(int member) {
        return network + "1" + member;
    }

    private static JsonNode job(Path folder) throws IOException {
        var project = ProgramFolder.with(Files.createDirectory(folder.resolve("project")), Store.class)
                .environment("prod", "shop:unused", "true");
        RenderedManifestsTest.render(project.folder(), folder.resolve("manifests"));
        for (var file : RenderedManifestsTest.manifests(folder.resolve("manifests"))) {
            var load = new Load(LoadSettings.builder().build());
            var manifest = new ObjectMapper().<JsonNode>valueToTree(load.loadFromString(Files.readString(file)));
            if (manifest.at("/kind").asText().equals("CronJob")) {
                return manifest;
            }
        }
        throw new AssertionError("no CronJob was rendered");
    }
}
