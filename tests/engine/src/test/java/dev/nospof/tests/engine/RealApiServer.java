package dev.nospof.tests.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.tests.engine.api.Connection;
import dev.nospof.tests.engine.api.KubernetesApi;
import dev.nospof.tests.engine.api.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A Kubernetes API server with its etcd, on free loopback ports, in a folder of its own.
 *
 * <p>It judges manifests as any cluster would: schema, validation, defaults, admission. It also has the kinds ServiceMonitor and
 * PrometheusRule. No controllers and no nodes: nothing runs. Both processes end and the folder goes when this is closed, and also when
 * this JVM is killed.
 */
final class RealApiServer implements AutoCloseable {
    /** Takes 3 to 5 s on a quiet machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int ATTEMPTS = 3;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static RealApiServer shared;

    private final Path folder;
    private final Process supervisor;
    private final KubernetesApi api;

    private RealApiServer(Path folder, Process supervisor, KubernetesApi api) {
        this.folder = folder;
        this.supervisor = supervisor;
        this.api = api;
    }

    /** The one that all tests of this JVM share; each keeps to its own namespaces. Ends with the JVM. */
    static synchronized RealApiServer shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    /** Starts one and waits until it is ready. Another program may take a port first, so a failed start is tried again with others. */
    static RealApiServer start() {
        var apiServer = Tools.apiServer();
        var etcd = Tools.etcd();
        var failures = new StringBuilder();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return start(etcd, apiServer);
            } catch (NotReady notReady) {
                failures.append(notReady.getMessage()).append('\n');
            } catch (IOException | GeneralSecurityException fault) {
                throw new IllegalStateException("The API server cannot be started", fault);
            }
        }
        throw new IllegalStateException(failures.toString());
    }

    private static RealApiServer start(Path etcd, Path apiServer)
            throws IOException, GeneralSecurityException, NotReady {
        var folder = Files.createTempDirectory("nospof-api-server");
        var token = UUID.randomUUID().toString();
        Files.writeString(folder.resolve("tokens.csv"), token + ",tester,tester,\"system:masters\"\n");
        writeKeys(folder);
        var script = folder.resolve("api-server.sh");
        try (var resource = RealApiServer.class.getResourceAsStream("api-server.sh")) {
            Files.copy(resource, script);
        }
        var ports = freePorts();
        var supervisor = new ProcessBuilder(
                        "sh",
                        script.toString(),
                        folder.toString(),
                        etcd.toString(),
                        apiServer.toString(),
                        ports.get(0),
                        ports.get(1),
                        ports.get(2))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var server = URI.create("https://127.0.0.1:" + ports.get(2));
        var api = await(folder, supervisor, server, token);
        var started = new RealApiServer(folder, supervisor, api);
        OperatorKinds.install(started);
        return started;
    }

    private static KubernetesApi await(Path folder, Process supervisor, URI server, String token)
            throws IOException, NotReady {
        var certificate = folder.resolve("certificates/apiserver.crt");
        var kubeconfig = folder.resolve("kubeconfig");
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        KubernetesApi api = null;
        while (System.nanoTime() < deadline && supervisor.isAlive()) {
            if (api == null
                    && Files.exists(certificate)
                    && Files.readString(certificate).endsWith("-----END CERTIFICATE-----\n")) {
                var connection = new Connection(server, Files.readString(certificate), token);
                Files.writeString(kubeconfig, connection.kubeconfig());
                api = new KubernetesApi(connection);
            }
            if (api != null && api.ready()) {
                return api;
            }
            pause();
        }
        var failure = new NotReady("kube-apiserver was not ready within " + PATIENCE.toSeconds() + " s.\n"
                + tail(folder.resolve("etcd.log")) + tail(folder.resolve("kube-apiserver.log")));
        supervisor.getOutputStream().close();
        throw failure;
    }

    /** A kubeconfig of its administrator; JSON, which every client reads as YAML. */
    Path kubeconfig() {
        return folder.resolve("kubeconfig");
    }

    KubernetesApi api() {
        return api;
    }

    /**
     * Applies one manifest as a user with {@code kubectl apply --server-side --validate=strict} would.
     *
     * @return the object as the server keeps it
     * @throws Refused with the server's own words
     */
    JsonNode applyStrict(JsonNode manifest) throws Refused {
        return api.applyStrict(manifest, false);
    }

    /** The same for every document of a YAML or JSON text, in its order; the first refusal ends it. */
    void applyStrict(String manifests) throws Refused {
        for (var document : new Load(LoadSettings.builder().build()).loadAllFromString(manifests)) {
            if (document != null) {
                applyStrict(JSON.<JsonNode>valueToTree(document));
            }
        }
    }

    /** It accepts connections and answers nobody, until it is resumed. */
    void suspend() throws IOException {
        signal("-STOP");
    }

    void resume() throws IOException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException {
        var server = supervisor
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("/kube-apiserver"))
                .findFirst()
                .orElseThrow();
        Run.of(List.of("kill", signal, String.valueOf(server.pid())), folder, Map.of(), PATIENCE);
    }

    /** Ends both processes and removes the folder. */
    @Override
    public void close() {
        try {
            supervisor.getOutputStream().close();
            supervisor.waitFor();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Signs service accounts' tokens; the server insists on having one. */
    private static void writeKeys(Path folder) throws IOException, GeneralSecurityException {
        var keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        Files.writeString(
                folder.resolve("sa.key"), pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
        Files.writeString(
                folder.resolve("sa.pub"), pem("PUBLIC KEY", keys.getPublic().getEncoded()));
    }

    private static String pem(String what, byte[] encoded) {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }

    private static List<String> freePorts() throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        try (var one = new ServerSocket(0, 1, loopback);
                var two = new ServerSocket(0, 1, loopback);
                var three = new ServerSocket(0, 1, loopback)) {
            return List.of(
                    Integer.toString(one.getLocalPort()),
                    Integer.toString(two.getLocalPort()),
                    Integer.toString(three.getLocalPort()));
        }
    }

    private static String tail(Path log) throws IOException {
        var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size())) + "\n";
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Waiting for the API server was interrupted", interrupted);
        }
    }

    private static final class NotReady extends Exception {
        private static final long serialVersionUID = 1L;

        NotReady(String message) {
            super(message);
        }
    }
}
