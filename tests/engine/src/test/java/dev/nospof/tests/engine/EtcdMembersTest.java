package dev.nospof.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.tests.testkit.ProgramFolder;
import dev.nospof.tests.testkit.Store;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The command line and the probes that {@code QuorumProgram.etcd()} gives its members, run by real etcd: three processes, each with a
 * loopback address of its own in place of its pod's.
 */
class EtcdMembersTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final List<Process> members = new ArrayList<>();

    private JsonNode container;
    private String network;
    private Path data;

    @BeforeEach
    void startThreeMembers(@TempDir Path folder) throws IOException {
        container = container(folder);
        network = Loopback.freeNetwork(2379, 2380, 2381);
        data = Files.createDirectory(folder.resolve("data"));
        for (int member = 0; member < 3; member++) {
            members.add(start(member));
        }
    }

    @AfterEach
    void stop() throws Exception {
        for (var member : members) {
            end(member);
        }
    }

    @Test
    void areReadyOnceTheyHaveAMajorityAndAliveWithoutOne() throws Exception {
        for (int member = 0; member < 3; member++) {
            await(ready(member));
        }

        end(members.get(0));
        await(() -> answers(1, probe("readinessProbe")) && answers(2, probe("readinessProbe")));

        end(members.get(1));
        await(() -> !answers(2, probe("readinessProbe")));
        assertThat(answers(2, probe("livenessProbe"))).isTrue();

        members.set(0, start(0));
        await(() -> answers(0, probe("readinessProbe")) && answers(2, probe("readinessProbe")));
    }

    private BooleanSupplier ready(int member) {
        return () -> answers(member, probe("startupProbe")) && answers(member, probe("readinessProbe"));
    }

    private String probe(String name) {
        var ask = container.at("/" + name + "/httpGet");
        var port = container.at("/ports").findParents("containerPort").stream()
                .filter(p -> p.get("name").equals(ask.get("port")))
                .findFirst()
                .orElseThrow()
                .get("containerPort")
                .asInt();
        return ":" + port + ask.get("path").asText();
    }

    private boolean answers(int member, String portAndPath) {
        var request = HttpRequest.newBuilder(URI.create("http://" + address(member) + portAndPath))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Waiting for etcd was interrupted", interrupted);
        }
    }

    /** Ends with this JVM: the shell kills it when its own input ends. */
    private Process start(int member) throws IOException {
        var command = new ArrayList<>(List.of(
                "sh", "-c", "\"$@\" >>\"$0\" 2>&1 & cat >/dev/null; kill -9 $!; wait", data + "/" + member + ".log"));
        for (var word : container.get("command")) {
            command.add(word.asText()
                    .replaceAll("store-(\\d)\\.store\\.store\\.svc", network + "1$1")
                    .replace("$(POD_NAME).store.store.svc", address(member))
                    .replace("$(POD_NAME)", "store-" + member)
                    .replace("0.0.0.0", address(member))
                    .replace("/var/lib/etcd", data + "/" + member));
        }
        command.set(4, Tools.etcd().toString());
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void end(Process member) throws IOException, InterruptedException {
        member.getOutputStream().close();
        assertThat(member.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    private String address(int member) {
        return network + "1" + member;
    }

    private static JsonNode container(Path folder) throws IOException {
        var project = ProgramFolder.with(Files.createDirectory(folder.resolve("project")), Store.class)
                .environment("prod", "shop:unused", "true");
        RenderedManifestsTest.render(project.folder(), folder.resolve("manifests"));
        var json = new ObjectMapper();
        for (var file : RenderedManifestsTest.manifests(folder.resolve("manifests"))) {
            var load = new Load(LoadSettings.builder().build());
            var manifest = json.<JsonNode>valueToTree(load.loadFromString(Files.readString(file)));
            if (manifest.at("/kind").asText().equals("StatefulSet")
                    && manifest.at("/metadata/name").asText().equals("store")) {
                return manifest.at("/spec/template/spec/containers/0");
            }
        }
        throw new AssertionError("no StatefulSet was rendered");
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for " + PATIENCE).isLessThan(deadline);
            RealApiServer.pause();
        }
    }
}
