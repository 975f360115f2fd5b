package dev.nospof.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.tests.testkit.Doors;
import dev.nospof.tests.testkit.ProgramFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The file that {@code Gateway} writes, served by real HAProxy: three servers behind it, each with a loopback address in place of its
 * pod's, found by name from a small name server.
 */
class GatewayFailoverTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Answers every request with its own address. */
    private static final String SERVER = """
            import http.server, sys
            class Hello(http.server.BaseHTTPRequestHandler):
                def do_GET(self):
                    self.send_response(200)
                    self.end_headers()
                    self.wfile.write(sys.argv[1].encode())
                do_POST = do_GET
                def log_message(self, *words): pass
            http.server.ThreadingHTTPServer((sys.argv[1], 8080), Hello).serve_forever()
            """;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final List<Process> servers = new ArrayList<>();
    private String network;
    private Path file;
    private NameServer names;
    private Process gateway;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        network = Loopback.freeNetwork(8080, 8081);
        names = NameServer.start(network + "1");
        for (int server = 0; server < 3; server++) {
            servers.add(process(List.of("python3", "-c", SERVER, address(server))));
        }
        names.answer(address(0), address(1), address(2));
        file = Files.writeString(
                folder.resolve("haproxy.cfg"),
                rendered(folder)
                        .replace("    parse-resolv-conf\n", "    nameserver test " + names.address() + "\n")
                        .replace("bind :", "bind " + network + "13:"));
        gateway = process(List.of(Tools.haproxy().toString(), "-db", "-f", file.toString()));
        await(() -> up() == 3);
    }

    @AfterEach
    void stop() throws Exception {
        if (gateway != null) {
            end(gateway);
        }
        for (var server : servers) {
            signal(server, "-CONT");
            end(server);
        }
        names.close();
    }

    @Test
    void losesNoRequestToAServerThatIsKilled() throws Exception {
        end(servers.get(0));

        for (int request = 0; request < 100; request++) {
            assertThat(ask("GET").body()).isIn(address(1), address(2));
        }
        await(() -> up() == 2);
    }

    /** The name server still names it, as Kubernetes does for 40 s and more. */
    @Test
    void sendsNothingMoreToAServerThatFellSilent() throws Exception {
        signal(servers.get(0), "-STOP");

        await(() -> up() == 2);
        for (int request = 0; request < 100; request++) {
            assertThat(ask("POST").body()).isIn(address(1), address(2));
        }

        signal(servers.get(0), "-CONT");
        await(() -> up() == 3);
    }

    @Test
    void findsServersThatCameLater() throws Exception {
        names.answer(address(1));
        await(() -> up() == 1);

        names.answer(address(0), address(2));
        await(() -> up() == 2 && !ask("GET").body().equals(address(1)));
    }

    @Test
    void keepsWhatItKnowsWhileNamesAreAway() throws Exception {
        names.fallSilent();

        // It asks once a second: long past what an answer is good for, and what a name that is gone is kept for.
        await(() -> names.unanswered() >= 12);
        assertThat(up()).isEqualTo(3);
        assertThat(ask("GET").statusCode()).isEqualTo(200);
    }

    /** As after a rollout while a zone is lost: whoever asks a name server of that zone waits for its names. */
    @Test
    void isReadyOnceItHasFoundAServer() throws Exception {
        end(gateway);
        names.fallSilent();
        gateway = process(List.of(Tools.haproxy().toString(), "-db", "-f", file.toString()));
        await(() -> up() == 0);

        assertThat(get(network + "13:8080/.nospof/ready").statusCode()).isEqualTo(503);
        assertThat(get(network + "13:8080/.nospof/live").statusCode()).isEqualTo(200);

        names.answer(address(1));
        await(() -> get(network + "13:8080/.nospof/ready").statusCode() == 200);
    }

    @Test
    void answers503WhereNobodyIsLeft() throws Exception {
        assertThat(get(network + "13:8080/.nospof/ready").statusCode()).isEqualTo(200);
        for (var server : servers) {
            end(server);
        }
        await(() -> up() == 0);

        assertThat(ask("GET").statusCode()).isEqualTo(503);
        assertThat(get(network + "13:8080/.nospof/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void turnsAwayWhoAsksTooOften() throws Exception {
        end(gateway);
        Files.writeString(
                file, Files.readString(file).replace("sc_http_req_rate(0) gt 1000", "sc_http_req_rate(0) gt 10"));
        gateway = process(List.of(Tools.haproxy().toString(), "-db", "-f", file.toString()));
        await(() -> up() == 3);

        await(() -> ask("GET").statusCode() == 429);
    }

    private int up() {
        return (int) metric("haproxy_backend_active_servers{proxy=\"hall\"}");
    }

    private double metric(String series) {
        try {
            return get(network + "13:8081/metrics")
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(series))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException notYet) {
            return -1;
        }
    }

    private HttpResponse<String> ask(String method) throws IOException {
        return send(HttpRequest.newBuilder(URI.create("http://" + network + "13:8080/"))
                .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    private HttpResponse<String> get(String hostAndPath) throws IOException {
        return send(HttpRequest.newBuilder(URI.create("http://" + hostAndPath)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Asking the gateway was interrupted", interrupted);
        }
    }

    private String address(int server) {
        return network + "1" + server;
    }

    /** Ends with this JVM: the shell kills it when its own input ends. */
    private static Process process(List<String> words) throws IOException {
        var command = new ArrayList<>(
                List.of("sh", "-c", "\"$@\" </dev/null >/dev/null 2>&1 & cat >/dev/null; kill -9 $!; wait", "sh"));
        command.addAll(words);
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void signal(Process shell, String signal) throws IOException {
        for (var child : shell.descendants().toList()) {
            if (!child.info().command().orElse("").endsWith("/cat")) {
                Run.of(List.of("kill", signal, String.valueOf(child.pid())), Path.of("/"), Map.of(), PATIENCE);
            }
        }
    }

    private static void end(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    private static String rendered(Path folder) throws IOException {
        var project = ProgramFolder.with(Files.createDirectory(folder.resolve("project")), Doors.class)
                .environment("prod", "shop:unused", "true");
        RenderedManifestsTest.render(project.folder(), folder.resolve("manifests"));
        for (var file : RenderedManifestsTest.manifests(folder.resolve("manifests"))) {
            var load = new Load(LoadSettings.builder().build());
            var manifest = new ObjectMapper().<JsonNode>valueToTree(load.loadFromString(Files.readString(file)));
            if (manifest.at("/metadata/name").asText().equals("edge-files")) {
                return manifest.at("/data").path("haproxy.cfg").asText();
            }
        }
        throw new AssertionError("no file was rendered");
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("waited for " + PATIENCE).isLessThan(deadline);
            RealApiServer.pause();
        }
    }
}
