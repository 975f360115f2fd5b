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
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The file, the command line and the probes that {@code QuorumProgram.zookeeper()} gives its members, run by what the image
 * {@code zookeeper} holds: three processes that find each other by the names of their pods. Each has a loopback address of its own in place
 * of its pod's, so it listens on that one and not on all.
 */
class ZookeeperMembersTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<Integer> NUMBERS = List.of(1, 2, 3);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<Integer, Process> members = new TreeMap<>();
    private final Map<Integer, String> names = new TreeMap<>();

    private JsonNode container;
    private String configuration;
    private String network;
    private Path folder;
    private Path hosts;

    @BeforeEach
    void start(@TempDir Path temporary) throws IOException {
        folder = temporary;
        var manifests = manifests(folder);
        container = manifests.get("StatefulSet registry").at("/spec/template/spec/containers/0");
        configuration = manifests
                .get("ConfigMap registry-files")
                .at("/data")
                .path("zoo.cfg")
                .asText();
        network = Loopback.freeNetwork(2181, 2888, 3888, 8080);
        hosts = folder.resolve("hosts");
    }

    @AfterEach
    void stop() throws Exception {
        for (var member : members.values()) {
            end(member);
        }
    }

    @Test
    void areReadyOnceTheyHaveAMajorityAndAliveWithoutOne() throws Exception {
        for (int number : NUMBERS) {
            isKnownAt(number, address(number));
            start(number);
        }
        for (int number : NUMBERS) {
            await(() -> answers(number, "startupProbe") == 200 && answers(number, "readinessProbe") == 200);
        }
        assertThat(client(1, "put", "/order", "paid")).isEqualTo("acknowledged");

        end(members.remove(1));
        await(() -> answers(2, "readinessProbe") == 200 && answers(3, "readinessProbe") == 200);
        assertThat(client(2, "get", "/order")).isEqualTo("paid");
        assertThat(client(3, "put", "/order", "sent")).isEqualTo("acknowledged");

        end(members.remove(2));
        await(() -> answers(3, "readinessProbe") == 503);
        assertThat(answers(3, "livenessProbe")).isEqualTo(200);
        assertThat(metrics(3)).contains("zookeeper_member_is_serving 0\n");

        start(1);
        await(() -> answers(1, "readinessProbe") == 200 && answers(3, "readinessProbe") == 200);
        assertThat(client(1, "get", "/order")).isEqualTo("sent");
        assertThat(metrics(1)).contains("zookeeper_member_is_serving 1\n", "\nquorum_size 3", "\nznode_count ");
    }

    /** As in a cluster, where a pod's name is given out only once it has an address. */
    @Test
    void findMembersWhoseNamesCameLater() throws Exception {
        isKnownAt(1, address(1));
        start(1);
        await(() -> answers(1, "startupProbe") == 200);
        assertThat(answers(1, "readinessProbe")).isEqualTo(503);

        for (int number : List.of(2, 3)) {
            isKnownAt(number, address(number));
            start(number);
        }
        for (int number : NUMBERS) {
            await(() -> answers(number, "readinessProbe") == 200);
        }
    }

    @Test
    void findAMemberThatCameBackWithAnotherAddress() throws Exception {
        for (int number : NUMBERS) {
            // The fourth number of the first one's address is another one than later.
            isKnownAt(number, number == 1 ? network + "20" : address(number));
            start(number);
        }
        for (int number : NUMBERS) {
            await(() -> answers(number, "readinessProbe") == 200);
        }

        end(members.remove(1));
        isKnownAt(1, address(1));
        start(1);
        await(() -> answers(1, "readinessProbe") == 200);
        end(members.remove(2));
        await(() -> answers(1, "readinessProbe") == 200 && answers(3, "readinessProbe") == 200);
    }

    private int answers(int member, String probe) {
        var ask = container.at("/" + probe + "/httpGet");
        var port = container.at("/ports").findParents("containerPort").stream()
                .filter(p -> p.get("name").equals(ask.get("port")))
                .findFirst()
                .orElseThrow()
                .get("containerPort")
                .asInt();
        return ask(member, ":" + port + ask.get("path").asText())
                .map(HttpResponse::statusCode)
                .orElse(0);
    }

    private String metrics(int member) {
        return ask(member, ":8080/metrics").orElseThrow().body();
    }

    private Optional<HttpResponse<String>> ask(int member, String portAndPath) {
        var request = HttpRequest.newBuilder(URI.create("http://" + names.get(member) + portAndPath))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException notThere) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Waiting for ZooKeeper was interrupted", interrupted);
        }
    }

    private String client(int member, String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                java(), "-cp", jar().toString(), "dev.nospof.appimages.zookeeper.Client", names.get(member) + ":2181"));
        command.addAll(List.of(words));
        var run = Run.of(command, folder, Map.of(), PATIENCE);
        assertThat(run.exit()).as(run.everything()).isZero();
        return run.output()
                .lines()
                .filter(line -> !line.startsWith("{"))
                .findFirst()
                .orElse("");
    }

    /** Ends with this JVM: the shell kills it when its own input ends. */
    private void start(int number) throws IOException {
        var own = names.get(number);
        var data = Files.createDirectories(folder.resolve("data-" + number));
        Files.writeString(data.resolve("myid"), String.valueOf(number));
        var file = Files.writeString(
                folder.resolve("zoo-" + number + ".cfg"),
                configuration
                        .replace("/var/lib/zookeeper", data.toString())
                        .replace("clientPortAddress=0.0.0.0", "clientPortAddress=" + own)
                        .replace("quorumListenOnAllIPs=true", "quorumListenOnAllIPs=false"));
        var command = new ArrayList<>(List.of(
                "sh", "-c", "\"$@\" >>\"$0\" 2>&1 & cat >/dev/null; kill -9 $!; wait", folder + "/" + number + ".log"));
        for (var word : container.get("command")) {
            command.add(word.asText()
                    .replace("/jre/bin/java", java())
                    .replace("/app/zookeeper.jar", jar().toString())
                    .replace("/etc/nospof/zoo.cfg", file.toString())
                    .replace("0.0.0.0", own));
        }
        command.addAll(5, List.of("-Xmx96m", "-Djdk.net.hosts.file=" + hosts));
        members.put(
                number,
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    /** From now on its name leads to this address, for all members. */
    private void isKnownAt(int number, String address) throws IOException {
        names.put(number, address);
        var text = new StringBuilder();
        names.forEach((each, at) -> text.append(at + " registry-" + each + ".registry.store.svc\n"));
        // Not written in place: somebody may be reading it.
        var whole = Files.writeString(folder.resolve("hosts.new"), text);
        Files.move(whole, hosts, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void end(Process member) throws IOException, InterruptedException {
        member.getOutputStream().close();
        assertThat(member.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    private String address(int number) {
        return network + (9 + number);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin/java").toString();
    }

    /** As its module packages it, beside its libraries. */
    private static Path jar() {
        var jar = Tools.root().resolve("app-images/zookeeper/target/zookeeper.jar");
        if (!Files.isRegularFile(jar)) {
            throw Missing.part("There is no '" + jar + "'. The tests that run a real ZooKeeper cannot run."
                    + " Run mvn -pl app-images/zookeeper -am package.");
        }
        return jar;
    }

    private static Map<String, JsonNode> manifests(Path folder) throws IOException {
        var project = ProgramFolder.with(Files.createDirectory(folder.resolve("project")), Store.class)
                .environment("prod", "shop:unused", "true");
        RenderedManifestsTest.render(project.folder(), folder.resolve("manifests"));
        var all = new TreeMap<String, JsonNode>();
        for (var file : RenderedManifestsTest.manifests(folder.resolve("manifests"))) {
            var load = new Load(LoadSettings.builder().build());
            var manifest = new ObjectMapper().<JsonNode>valueToTree(load.loadFromString(Files.readString(file)));
            all.put(
                    manifest.at("/kind").asText() + " "
                            + manifest.at("/metadata/name").asText(),
                    manifest);
        }
        return all;
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for " + PATIENCE).isLessThan(deadline);
            RealApiServer.pause();
        }
    }
}
