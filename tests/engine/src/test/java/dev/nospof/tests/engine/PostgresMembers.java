package dev.nospof.tests.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nospof.tests.engine.api.Connection;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Three members of one database as processes of the user {@code postgres}, in a folder of their own that goes with them. Their files are
 * the component's; only folders and addresses are others than in a pod.
 */
final class PostgresMembers {
    private static final String BIN = "/usr/lib/postgresql/15/bin";
    private static final Set<String> KINDS = Set.of("Namespace", "ServiceAccount", "Role", "RoleBinding", "Endpoints");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Path folder;
    private final String network;
    private final Map<Integer, Process> running = new HashMap<>();

    private PostgresMembers(Path folder, String network) {
        this.folder = folder;
        this.network = network;
    }

    /** Whether members need this object before they start. */
    static boolean isNeeded(JsonNode manifest) {
        return KINDS.contains(manifest.at("/kind").asText());
    }

    static Map<String, String> data(JsonNode configMap) {
        var files = new TreeMap<String, String>();
        configMap
                .at("/data")
                .properties()
                .forEach(each -> files.put(each.getKey(), each.getValue().asText()));
        return files;
    }

    static PostgresMembers start(RealApiServer server, Map<String, String> files) throws Exception {
        var python = Tools.patroni();
        // A socket's path has at most 107 bytes.
        var folder = Files.createTempDirectory(Path.of("/tmp"), "pg");
        var members = new PostgresMembers(folder, Loopback.freeNetwork(5432, 8008));
        var token = server.api().token("books", "db");
        Files.writeString(
                folder.resolve("kubeconfig"),
                Connection.read(server.kubeconfig()).as(token).kubeconfig());
        Files.createSymbolicLink(folder.resolve("patroni"), python);
        Files.createDirectory(folder.resolve("backups"));
        for (int member = 0; member < 3; member++) {
            members.write(member, files);
            server.applyStrict(pod(member));
        }
        Run.of(List.of("chown", "-R", "postgres", folder.toString()), folder, Map.of(), PATIENCE);
        for (int member = 0; member < 3; member++) {
            members.start(member);
        }
        return members;
    }

    private static String pod(int member) {
        return """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: db-%1$d
                  namespace: books
                  labels: {app.kubernetes.io/managed-by: nospof, app.kubernetes.io/name: db, nospof.dev/role: replica}
                spec:
                  serviceAccountName: db
                  automountServiceAccountToken: false
                  nodeName: node-%1$d
                  containers: [{name: postgres, image: "shop/postgres:15.1"}]
                """.formatted(member);
    }

    private Path home(int member) {
        return folder.resolve("db-" + member);
    }

    private String address(int member) {
        return network + "1" + member;
    }

    private void write(int member, Map<String, String> files) throws IOException {
        var home = home(member);
        Files.createDirectories(home.resolve("data"));
        Files.createDirectories(home.resolve("restore"));
        for (var file : files.entrySet()) {
            Files.writeString(
                    home.resolve(file.getKey()),
                    file.getValue()
                            .replace("/var/lib/postgresql", home + "/data")
                            .replace("/var/lib/backups", folder + "/backups")
                            .replace("/etc/nospof", home.toString())
                            .replace("/restore", home + "/restore")
                            .replace(home + "/restore-test", "/restore-test")
                            .replace("/tmp/pgbackrest", home + "/lock")
                            .replace("0.0.0.0", address(member)));
        }
    }

    /** Ends with this JVM: the shell kills all of its session when its own input ends. */
    void start(int member) throws IOException {
        var builder = new ProcessBuilder(
                "sh",
                "-c",
                "setsid setpriv --reuid=postgres --regid=postgres --clear-groups \"$@\" >>\"$0\" 2>&1 & cat >/dev/null; pkill -9 -s $!; wait",
                folder.resolve("db-" + member + ".log").toString(),
                folder.resolve("patroni").toString(),
                home(member).resolve("patroni.yml").toString());
        environment(builder.environment(), member);
        builder.directory(folder.toFile());
        running.put(
                member,
                builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    private void environment(Map<String, String> environment, int member) {
        environment.clear();
        environment.putAll(Map.of(
                "PATH",
                BIN + ":/usr/bin:/bin",
                "LANG",
                "C.UTF-8",
                "HOME",
                home(member).toString(),
                "KUBECONFIG",
                folder.resolve("kubeconfig").toString(),
                "PATRONI_NAME",
                "db-" + member,
                // The API server takes no loopback address for a pod's.
                "PATRONI_KUBERNETES_POD_IP",
                "192.0.2.1" + member,
                "PATRONI_RESTAPI_CONNECT_ADDRESS",
                address(member) + ":8008",
                "PATRONI_POSTGRESQL_CONNECT_ADDRESS",
                address(member) + ":5432",
                "PGBACKREST_CONFIG",
                home(member).resolve("pgbackrest.conf").toString(),
                "LEDGER_PASSWORD",
                "it's secret"));
        environment.put("PATRONI_KUBERNETES_CONTEXT", "test");
        environment.put("PATRONI_SUPERUSER_PASSWORD", "super");
        environment.put("PATRONI_REPLICATION_PASSWORD", "replica");
    }

    /** All its processes at once, as when its node is lost. */
    void kill(int member) throws IOException, InterruptedException {
        var process = running.remove(member);
        process.getOutputStream().close();
        process.waitFor();
        killPostmaster(member);
    }

    /** Patroni gives PostgreSQL a session of its own. */
    private void killPostmaster(int member) throws IOException {
        var pid = home(member).resolve("data/data/postmaster.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0))).ifPresent(postmaster -> {
                postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
                postmaster.destroyForcibly();
                postmaster.onExit().join();
            });
        }
    }

    boolean answers(int member, String path) {
        return ask(member, path).map(answer -> answer.statusCode() == 200).orElse(false);
    }

    String says(int member, String path) {
        return ask(member, path).map(answer -> answer.body()).orElse("");
    }

    private Optional<HttpResponse<String>> ask(int member, String path) {
        try {
            return Optional.of(http.send(
                    HttpRequest.newBuilder(URI.create("http://" + address(member) + ":8008" + path))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    BodyHandlers.ofString()));
        } catch (IOException notThere) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Waiting for Patroni was interrupted", interrupted);
        }
    }

    /** What a user of its own database is answered; nothing for a command. */
    String sql(int member, String database, String statement) throws IOException {
        var run = Run.of(
                List.of(
                        "psql",
                        "-X",
                        "-q",
                        "-At",
                        "-h",
                        address(member),
                        "-U",
                        database,
                        "-d",
                        database,
                        "-c",
                        statement),
                folder,
                Map.of("PGPASSWORD", "it's secret", "PGCONNECT_TIMEOUT", "10"),
                PATIENCE);
        if (run.exit() != 0) {
            throw new AssertionError(run.everything());
        }
        return run.output().strip();
    }

    /** A job's command, with the primary where its Service would lead to. */
    Run run(int primary, JsonNode command) throws IOException {
        var words = new ArrayList<String>();
        command.forEach(word -> words.add(word.asText()));
        return Run.of(words, folder, job(primary), PATIENCE);
    }

    Run restoreTest(int primary) throws IOException {
        int idle = (primary + 1) % 3;
        Run.of(List.of("sh", "-c", "rm -rf " + home(idle) + "/restore/*"), folder, Map.of(), PATIENCE);
        var environment = new HashMap<>(job(primary));
        environment.put(
                "PGBACKREST_CONFIG", home(idle).resolve("pgbackrest.conf").toString());
        environment.put("PATH", BIN + ":/usr/bin:/bin");
        return Run.of(
                List.of(
                        "setpriv",
                        "--reuid=postgres",
                        "--regid=postgres",
                        "--clear-groups",
                        "sh",
                        home(idle).resolve("restore-test.sh").toString()),
                home(idle),
                environment,
                PATIENCE);
    }

    private Map<String, String> job(int primary) {
        return Map.of(
                "PGHOST", address(primary), "PGUSER", "postgres", "PGPASSWORD", "super", "PGCONNECT_TIMEOUT", "10");
    }

    /** The newest copy's data are gone; the place is still there. */
    void loseBackups() throws IOException {
        Run.of(List.of("sh", "-c", "rm -rf " + folder + "/backups/*/backup/db/*F"), folder, Map.of(), PATIENCE);
    }

    /** Ends them all and removes their folder. */
    void end() throws Exception {
        for (int member = 0; member < 3; member++) {
            if (running.containsKey(member)) {
                kill(member);
            }
        }
        Run.of(List.of("rm", "-rf", folder.toString()), Path.of("/tmp"), Map.of(), PATIENCE);
    }
}
