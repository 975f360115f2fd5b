package dev.nospof.appimages.images.real;

import dev.nospof.appimages.images.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A containerd with its root, its state and its socket in a folder of its own, and a network of its own in which containers have the
 * address {@link #address()}. Closing it ends all of it.
 */
final class Containerd implements AutoCloseable {
    private static final Duration QUICK = Duration.ofSeconds(60);
    private static final Duration IMPORT = Duration.ofMinutes(3);

    private final Path folder;
    private final Process process;
    private final String network = "nospof-" + ProcessHandle.current().pid();
    private final String link = "ni" + ProcessHandle.current().pid();
    private final int third = (int) (ProcessHandle.current().pid() / 64 % 250) + 1;
    private final int fourth = (int) (ProcessHandle.current().pid() % 64) * 4;
    private final List<Container> running = new ArrayList<>();

    private Containerd(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    static Containerd start() throws IOException, InterruptedException {
        // Not the usual folder of a test: a socket's path has at most 107 characters.
        Path folder = Files.createTempDirectory("nospof-ctr-");
        Files.writeString(folder.resolve("config.toml"), """
                version = 2
                root = "%s/root"
                state = "%s/state"
                disabled_plugins = ["io.containerd.grpc.v1.cri"]
                [grpc]
                  address = "%s"
                """.formatted(folder, folder, folder.resolve("socket")));
        Process process = new ProcessBuilder(
                        "containerd", "--config", folder.resolve("config.toml").toString(), "--log-level", "warn")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Containerd containerd = new Containerd(folder, process);
        try {
            containerd.awaitSocket();
            containerd.connect();
        } catch (RuntimeException | InterruptedException e) {
            containerd.close();
            throw e;
        }
        return containerd;
    }

    /** Where containers take connections. */
    String address() {
        return "169.254." + third + "." + (fourth + 2);
    }

    void take(Path archive) {
        Program.run(ctr("images", "import", archive.toString()), Map.of(), IMPORT, folder.resolve("import.log"));
    }

    /** The names under which images can be referred to. */
    List<String> images() {
        return Program.output(ctr("images", "list", "--quiet"), QUICK).lines().toList();
    }

    /** Runs an image with its own entrypoint and user, on a read-only root file system, in the network of this containerd. */
    Container run(String id, String reference, List<String> options) throws IOException {
        List<String> command =
                new ArrayList<>(ctr("run", "--rm", "--read-only", "--with-ns", "network:/var/run/netns/" + network));
        command.addAll(options);
        command.addAll(List.of(reference, id));
        Path log = folder.resolve(id + ".log");
        Process client = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Container container = new Container(this, id, client, log);
        running.add(container);
        return container;
    }

    /** A folder on disk that containers may write to, as the option that mounts it. */
    List<String> volume(String name, String at) throws IOException {
        Path volume = Files.createDirectories(folder.resolve("volumes").resolve(name));
        Files.setAttribute(volume, "unix:uid", 10_001);
        Files.setAttribute(volume, "unix:gid", 10_001);
        Files.setPosixFilePermissions(volume, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
        return List.of("--mount", "type=bind,src=" + volume + ",dst=" + at + ",options=rbind:rw");
    }

    String ask(List<String> words) {
        return Program.output(ctr(words.toArray(String[]::new)), QUICK);
    }

    private List<String> ctr(String... words) {
        return Stream.concat(
                        Stream.of("ctr", "--address", folder.resolve("socket").toString()), Stream.of(words))
                .toList();
    }

    private void awaitSocket() throws InterruptedException {
        for (long end = System.nanoTime() + QUICK.toNanos();
                !Files.exists(folder.resolve("socket"));
                Thread.sleep(20)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(
                        "containerd did not start: " + Program.lastWords(folder.resolve("log")));
            }
        }
    }

    private void connect() {
        ip("netns", "add", network);
        ip("link", "add", link, "type", "veth", "peer", "name", "eth0", "netns", network);
        ip("addr", "add", "169.254." + third + "." + (fourth + 1) + "/30", "dev", link);
        ip("link", "set", link, "up");
        ip("-n", network, "addr", "add", address() + "/30", "dev", "eth0");
        ip("-n", network, "link", "set", "eth0", "up");
        ip("-n", network, "link", "set", "lo", "up");
    }

    private static void ip(String... words) {
        Program.output(Stream.concat(Stream.of("ip"), Stream.of(words)).toList(), QUICK);
    }

    @Override
    public void close() throws IOException {
        for (Container container : running) {
            container.close();
        }
        process.destroy();
        process.onExit().orTimeout(QUICK.toSeconds(), TimeUnit.SECONDS).join();
        if (Files.exists(Path.of("/var/run/netns", network))) {
            ip("netns", "delete", network);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
