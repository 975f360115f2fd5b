package dev.nospof.appimages.images.real;

import dev.nospof.appimages.images.Program;
import dev.nospof.appimages.images.oci.Image;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A containerd with a folder, processes, mounts and a network of its own. Each container has an address, at which this machine and the
 * other containers reach it.
 *
 * <p>It lives in namespaces whose first process reads from a pipe of ours. When the pipe closes, and it does however this JVM ends, that
 * process ends all others, deletes the folder and goes; the kernel takes the rest.
 */
final class Containerd implements AutoCloseable {
    private static final Duration QUICK = Duration.ofSeconds(60);
    private static final Duration IMPORT = Duration.ofMinutes(3);

    /** As restricted pods are run: no capability, no way to gain one, the runtime's own list of system calls, nothing to write to. */
    private static final List<String> CONFINED = Stream.concat(
                    Stream.of("--read-only", "--seccomp"),
                    Stream.of(
                                    "CHOWN DAC_OVERRIDE FSETID FOWNER MKNOD NET_RAW SETGID SETUID SETFCAP SETPCAP NET_BIND_SERVICE SYS_CHROOT KILL AUDIT_WRITE"
                                            .split(" "))
                            .flatMap(each -> Stream.of("--cap-drop", "CAP_" + each)))
            .toList();

    /** $1 the folder, $2 the name of the control groups. Sockets of shims and of ctr lie in /run, so that is ours too. */
    private static final String FIRST_PROCESS = """
            trap '' INT TERM HUP
            mount -t tmpfs tmpfs /run && mkdir /run/netns || exit 1
            ip link set lo up
            ip link add bridge type bridge && ip link set bridge up
            containerd --config "$1/config.toml" --log-level warn >"$1/log" 2>&1 </dev/null &
            echo up
            cat >/dev/null
            kill -KILL -1
            wait
            awk -v below="$1/" 'index($2, below) == 1 { print $2 }' /proc/mounts | sort -r | while read -r at; do umount -l "$at"; done
            rm -rf --one-file-system "$1"
            find /sys/fs/cgroup -depth -type d -path "*/$2*" -exec rmdir {} + 2>/dev/null
            """;

    private final String name = "nospof-" + ProcessHandle.current().pid() + "-" + Long.toString(System.nanoTime(), 36);
    private final String link = "ni" + Integer.toString(name.hashCode() & 0x7fffffff, 36);
    private final Path folder;
    private final Process process;
    private final Subnet subnet = Subnet.unused();
    private final List<Container> running = new ArrayList<>();
    private final long inside;

    private Containerd(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        process = new ProcessBuilder(
                        "unshare",
                        "--pid",
                        "--fork",
                        "--mount",
                        "--net",
                        "--mount-proc",
                        "sh",
                        "-c",
                        FIRST_PROCESS,
                        "sh",
                        folder.toString(),
                        name)
                .redirectError(folder.resolve("errors").toFile())
                .start();
        BufferedReader says = process.inputReader(StandardCharsets.UTF_8);
        if (!"up".equals(says.readLine())) {
            throw new IllegalStateException("no namespaces: " + Program.lastWords(folder.resolve("errors")));
        }
        inside = process.children().findFirst().orElseThrow().pid();
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
        Containerd containerd = new Containerd(folder);
        try {
            containerd.connect();
            containerd.awaitSocket();
        } catch (RuntimeException | InterruptedException e) {
            containerd.close();
            throw e;
        }
        return containerd;
    }

    /** The address of this machine, as containers see it. */
    String machine() {
        return subnet.address(1);
    }

    /** The address that the next container will have, and with 1 the one after it. */
    String next(int further) {
        return subnet.address(running.size() + 2 + further);
    }

    void take(Path archive) {
        Program.run(ctr("images", "import", archive.toString()), Map.of(), IMPORT, folder.resolve("import.log"));
    }

    /** The names under which images can be referred to. */
    List<String> images() {
        return ask("images", "list", "--quiet").lines().toList();
    }

    /**
     * Runs an image with its own entrypoint and user, confined as a pod of the restricted kind.
     *
     * @param options of {@code ctr run}
     */
    Container run(String id, Image image, List<String> options) throws IOException {
        String address = next(0);
        // An interface's name has at most 15 characters.
        String port = "to-" + running.size();
        inside("ip", "netns", "add", id);
        inside("ip", "link", "add", port, "type", "veth", "peer", "name", "eth0", "netns", id);
        inside("ip", "link", "set", port, "master", "bridge", "up");
        inside("ip", "-n", id, "addr", "add", address + Subnet.MASK, "dev", "eth0");
        inside("ip", "-n", id, "link", "set", "eth0", "up");
        inside("ip", "-n", id, "link", "set", "lo", "up");
        List<String> command = new ArrayList<>(ctr("run", "--rm", "--with-ns", "network:/run/netns/" + id));
        command.addAll(CONFINED);
        command.addAll(options);
        command.addAll(List.of(image.localReference(), id));
        Path log = folder.resolve(id + ".log");
        Process client = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Container container = new Container(this, id, address, client, log);
        running.add(container);
        return container;
    }

    /** A folder on disk that containers may write to, as the option that mounts it. */
    List<String> volume(String volume, String at) throws IOException {
        Path source = Files.createDirectories(folder.resolve("volumes").resolve(volume));
        Files.setAttribute(source, "unix:uid", 10_001);
        Files.setAttribute(source, "unix:gid", 10_001);
        Files.setPosixFilePermissions(source, PosixFilePermissions.fromString("rwx------"));
        return List.of("--mount", "type=bind,src=" + source + ",dst=" + at + ",options=rbind:rw");
    }

    /** Goes with it. */
    Path folder() {
        return folder;
    }

    /** What this machine can see of it: its folder, its network link, its control groups. */
    String traces() {
        return folder + " " + link + " " + name;
    }

    /** Runs one command of ctr to its end. */
    String ask(String... words) {
        return Program.output(ctr(words), QUICK);
    }

    /** Runs a program of this machine to its end, among the containers' processes. */
    String inside(String... words) {
        return Program.output(entering(Stream.of(words)), QUICK);
    }

    List<String> entering(Stream<String> words) {
        return Stream.concat(
                        Stream.of("nsenter", "--target", Long.toString(inside), "--mount", "--pid", "--net", "--"),
                        words)
                .toList();
    }

    private List<String> ctr(String... words) {
        Stream<String> client =
                Stream.of("ctr", "--address", folder.resolve("socket").toString(), "--namespace", name);
        return entering(Stream.concat(client, Stream.of(words)));
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
        String there = Long.toString(inside);
        Program.output(
                List.of("ip", "link", "add", link, "type", "veth", "peer", "name", "machine", "netns", there), QUICK);
        Program.output(List.of("ip", "addr", "add", machine() + Subnet.MASK, "dev", link), QUICK);
        Program.output(List.of("ip", "link", "set", link, "up"), QUICK);
        inside("ip", "link", "set", "machine", "master", "bridge", "up");
    }

    /** Waits until nothing is left of it. */
    @Override
    public void close() throws IOException {
        process.outputWriter().close();
        process.onExit().orTimeout(QUICK.toSeconds(), TimeUnit.SECONDS).join();
    }
}
