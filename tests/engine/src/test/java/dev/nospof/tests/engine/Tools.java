package dev.nospof.tests.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds real programs: those of {@code tools/build}, which it runs when needed, and those on the PATH.
 *
 * <p>{@code NOSPOF_TOOLS}, folders separated as in PATH, is searched first; whoever sets it has built them before.
 */
final class Tools {
    /** A first build from nothing takes about a quarter of an hour on two cores. */
    private static final Duration BUILD = Duration.ofMinutes(60);

    private static final Map<String, Path> FOUND = new ConcurrentHashMap<>();

    private Tools() {}

    /** The root of the project: the nearest folder above the working one that holds {@code tools/build}. */
    static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("tools/build"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static Path pulumi() {
        return built("pulumi", "pulumi");
    }

    static Path javaLanguageHost() {
        return built("pulumi-language-java", "pulumi-language-java");
    }

    static Path apiServer() {
        return built("kubernetes/kube-apiserver", "kube-apiserver");
    }

    static Path etcd() {
        return find(System.getenv("PATH"), "etcd")
                .orElseThrow(() -> Missing.part("There is no 'etcd' on the PATH. The tests that run a real API server"
                        + " cannot run. Run tools/install-debian as root, or install etcd your system's way."));
    }

    static Path etcdctl() {
        return find(System.getenv("PATH"), "etcdctl")
                .orElseThrow(
                        () -> Missing.part(
                                "There is no 'etcdctl' on the PATH. The tests that take real snapshots"
                                        + " cannot run. Run tools/install-debian as root, or install etcd's client your system's way."));
    }

    static Path haproxy() {
        return find(System.getenv("PATH"), "haproxy")
                .orElseThrow(() -> Missing.part("There is no 'haproxy' on the PATH. The tests that run a real gateway"
                        + " cannot run. Run tools/install-debian as root, or install HAProxy your system's way."));
    }

    /**
     * Patroni of the version that the image {@code postgres} has, in an environment of its own below this room's target; PostgreSQL,
     * pgBackRest and a way to become another user than root have to be there.
     */
    static Path patroni() {
        var needed = List.of(
                "/usr/lib/postgresql/15/bin/initdb", "/usr/bin/pgbackrest", "/usr/bin/setpriv", "/usr/bin/python3");
        for (var program : needed) {
            if (!Files.isExecutable(Path.of(program))) {
                throw Missing.part("There is no '" + program + "'. The tests that run a real PostgreSQL cannot run."
                        + " Run tools/install-debian as root on Debian 12.");
            }
        }
        if (!System.getProperty("user.name").equals("root")) {
            throw Missing.part(
                    "PostgreSQL is started as its own user, which only root can do. Run these tests as root.");
        }
        return FOUND.computeIfAbsent("patroni", p -> installed(root().resolve("tests/engine/target/patroni-4.1.5")));
    }

    private static Path installed(Path environment) {
        var patroni = environment.resolve("bin/patroni");
        if (Files.isExecutable(patroni)) {
            return patroni;
        }
        try {
            var pip = environment.resolve("bin/pip").toString();
            for (var command : List.of(
                    List.of("/usr/bin/python3", "-m", "venv", environment.toString()),
                    List.of(pip, "install", "--quiet", "patroni[kubernetes]==4.1.5", "psycopg2-binary==2.9.10"))) {
                var run = Run.of(command, root(), Map.of(), BUILD);
                if (run.exit() != 0) {
                    throw Missing.part("Patroni cannot be installed: " + run.everything() + "Give it a network.");
                }
            }
            return patroni;
        } catch (IOException fault) {
            throw new IllegalStateException("Patroni cannot be installed", fault);
        }
    }

    private static Path built(String part, String binary) {
        return FOUND.computeIfAbsent(
                part, p -> find(System.getenv("NOSPOF_TOOLS"), binary).orElseGet(() -> build(p).resolve(binary)));
    }

    private static Optional<Path> find(String folders, String binary) {
        if (folders == null) {
            return Optional.empty();
        }
        return List.of(folders.split(File.pathSeparator)).stream()
                .map(folder -> Path.of(folder).resolve(binary))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path build(String part) {
        var command = new ArrayList<>(List.of(root().resolve("tools/build").toString(), part));
        try {
            var run = Run.of(command, root(), Map.of(), BUILD);
            if (run.exit() != 0) {
                throw Missing.part(run.errors());
            }
            return Path.of(run.output().strip());
        } catch (IOException noShell) {
            throw Missing.part("tools/build cannot be run here: " + noShell.getMessage());
        }
    }
}
