package dev.nospof.appimages.images.registry;

import dev.nospof.appimages.images.Program;
import dev.nospof.appimages.images.real.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Debian's docker-registry (CNCF Distribution 2.8) on loopback and a free port. It ends with the process that started it, and so do its files. */
final class DebianRegistry implements AutoCloseable {
    static final String USER = "builder";
    static final String PASSWORD = "only-in-this-test";
    /** Of that password: bcrypt, the one form that this registry takes. */
    private static final String HASH = "$2y$04$6OqklkTWE24/7p9wwkWpQuoz8mJMp5t7hUTaed.wH4m8AYbkrS7J6";

    private static final Duration QUICK = Duration.ofSeconds(30);
    private static final Pattern LISTENING = Pattern.compile("listening on 127\\.0\\.0\\.1:(\\d+)");
    private static final String LEASH = """
            trap '' INT TERM HUP
            docker-registry serve "$1/config.yml" >"$1/log" 2>&1 </dev/null &
            cat >/dev/null
            kill -KILL $!
            wait
            rm -rf "$1"
            """;

    private final Path folder;
    private final Process leash;
    private final int port;

    private DebianRegistry(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        leash = new ProcessBuilder("sh", "-c", LEASH, "sh", folder.toString()).start();
        port = awaitPort();
    }

    /** Over HTTP, for anybody. */
    static DebianRegistry open() throws IOException, InterruptedException {
        Needs.programs(Map.of("docker-registry", "docker-registry"));
        Path folder = Files.createTempDirectory("nospof-registry-");
        configure(folder, "");
        return new DebianRegistry(folder);
    }

    /** Over HTTPS, for {@link #USER} alone. */
    static DebianRegistry closed() throws IOException, InterruptedException {
        Needs.programs(Map.of("docker-registry", "docker-registry", "openssl", "openssl"));
        Path folder = Files.createTempDirectory("nospof-registry-");
        Program.output(
                List.of(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-nodes",
                        "-days",
                        "2",
                        "-subj",
                        "/CN=localhost",
                        "-keyout",
                        folder + "/key",
                        "-out",
                        folder + "/certificate"),
                QUICK);
        Files.writeString(folder.resolve("users"), USER + ":" + HASH + "\n");
        configure(folder, """
                  tls: { certificate: "%s/certificate", key: "%s/key" }
                auth: { htpasswd: { realm: test, path: "%s/users" } }
                """.formatted(folder, folder, folder));
        return new DebianRegistry(folder);
    }

    String host() {
        return "localhost:" + port;
    }

    /** How many blobs it was sent. */
    long uploads() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("log"))) {
            return lines.filter(line -> line.contains("response completed")
                            && line.contains("http.request.method=PUT")
                            && line.contains("/blobs/uploads/"))
                    .count();
        }
    }

    @Override
    public void close() throws IOException {
        leash.outputWriter().close();
        leash.onExit().join();
    }

    private static void configure(Path folder, String more) throws IOException {
        Files.writeString(folder.resolve("config.yml"), """
                version: 0.1
                log: { level: info, formatter: text }
                storage: { filesystem: { rootdirectory: "%s/kept" } }
                http:
                  addr: 127.0.0.1:0
                """.formatted(folder) + more);
    }

    private int awaitPort() throws IOException, InterruptedException {
        for (long end = System.nanoTime() + QUICK.toNanos(); System.nanoTime() < end; Thread.sleep(20)) {
            Path log = folder.resolve("log");
            Matcher listening = LISTENING.matcher(Files.exists(log) ? Files.readString(log) : "");
            if (listening.find()) {
                return Integer.parseInt(listening.group(1));
            }
        }
        throw new IllegalStateException("docker-registry did not start: " + Program.lastWords(folder.resolve("log")));
    }
}
