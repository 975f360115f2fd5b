package dev.nospof.appimages.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A PostgreSQL of its own, on a free loopback port, in a folder that is deleted. Needs the {@code postgresql} package; where this
 * process is root the server runs as {@code nobody}, because it refuses root.
 *
 * <p>fsync is off: what a transaction has written survives the death of any process, which is what tests do; it would not survive the
 * machine's.
 */
public final class TemporaryPostgres implements AutoCloseable {
    private static final String NOBODY = "65534";
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=off",
            // In the folder, so that nothing of it stays behind.
            "dynamic_shared_memory_type=mmap",
            "max_connections=100",
            "shared_buffers=64MB",
            "autovacuum_naptime=10s");

    private final Path folder;
    private final Path programs;
    private final int port;
    private final Optional<MovableClock> clock;
    private Process server;

    private TemporaryPostgres(Path folder, Path programs, int port, boolean movable) {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
        this.clock = movable ? MovableClock.in(folder) : Optional.empty();
    }

    /** Initialises and starts a server; returns when it answers. */
    public static TemporaryPostgres start() {
        return start(false);
    }

    /** A server whose clock can be moved ({@link #clock}), where the package {@code faketime} is installed. */
    public static TemporaryPostgres startWithMovableClock() {
        return start(true);
    }

    private static TemporaryPostgres start(boolean movable) {
        try {
            Path programs = findPrograms();
            Path folder = Files.createTempDirectory("nospof-postgres-");
            Leash.folder(folder);
            if (isRoot()) {
                run(folder, List.of("chown", NOBODY + ":" + NOBODY, folder.toString()));
            }
            TemporaryPostgres postgres = new TemporaryPostgres(folder, programs, freePort(), movable);
            run(
                    folder,
                    asSomebody(List.of(
                            postgres.programs.resolve("initdb").toString(),
                            "-D",
                            folder.resolve("data").toString(),
                            "-U",
                            "shop",
                            "-A",
                            "trust",
                            "-E",
                            "UTF8",
                            "--locale=C",
                            "--no-sync")));
            postgres.restart();
            return postgres;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path findPrograms() throws IOException {
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                List<Path> found = versions.map(version -> version.resolve("bin"))
                        .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                        .sorted(Comparator.comparing(Path::toString))
                        .toList();
                if (!found.isEmpty()) {
                    return found.get(found.size() - 1);
                }
            }
        }
        for (String place : System.getenv("PATH").split(":", -1)) {
            if (Files.isExecutable(Path.of(place, "initdb"))) {
                return Path.of(place);
            }
        }
        throw Needs.missing("PostgreSQL ('initdb' in /usr/lib/postgresql/*/bin or on the PATH)", "postgresql");
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static List<String> asSomebody(List<String> command) {
        if (!isRoot()) {
            return command;
        }
        List<String> changed =
                new ArrayList<>(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        changed.addAll(command);
        return changed;
    }

    private static void run(Path folder, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (Processes.waitFor(process) != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed: " + said);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Starts the server, after stopping one that runs; also recovers one that was killed. */
    public void restart() {
        stop();
        try {
            List<String> command =
                    new ArrayList<>(clock.map(MovableClock::before).orElse(List.of()));
            command.addAll(List.of(
                    programs.resolve("postgres").toString(),
                    "-D",
                    folder.resolve("data").toString(),
                    "-p",
                    Integer.toString(port)));
            SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
            server = new ProcessBuilder(asSomebody(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("log").toFile()))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Leash.quit(server.pid());
        Eventually.holds("PostgreSQL answers", Duration.ofSeconds(30), () -> {
            try (Connection connection = connect("postgres")) {
                return connection.isValid(1);
            } catch (SQLException notYet) {
                return false;
            }
        });
    }

    /** Stops it at once, as a crash would: open transactions are gone, the log is replayed at the next start. */
    public void stop() {
        if (server != null && server.isAlive()) {
            Processes.signal("QUIT", server.pid());
            Processes.waitFor(server);
            Leash.ended(server.pid());
        }
    }

    /** The server's clock, where it can be moved. */
    public Optional<MovableClock> clock() {
        return clock;
    }

    /** An empty database of its own for one service. */
    public void create(String database) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database, port), "shop", "");
    }

    /** The first column of a query's first row. */
    public long number(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public void execute(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public int port() {
        return port;
    }

    /** What a service is given to reach a database here, through the given port (this server's, or a proxy's). */
    public static Map<String, String> environment(String database, int throughPort) {
        return new TreeMap<>(Map.of("DATABASE_URL", url(database, throughPort), "DATABASE_USER", "shop"));
    }

    private static String url(String database, int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() {
        stop();
        try {
            run(Path.of("/"), List.of("rm", "-rf", folder.toString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
