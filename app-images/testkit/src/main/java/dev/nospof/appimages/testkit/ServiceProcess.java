package dev.nospof.appimages.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One service as a process of its own, on fixed free ports, with this JVM's Java and class path. Can be killed and started again any
 * number of times; {@code NOSPOF_SERVICE_JAVA} names another {@code java} to run it with.
 */
public final class ServiceProcess implements AutoCloseable {
    private static final int LAST_LINES = 12;

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private final int port;
    private final int healthPort;
    private Process process;

    /** Prepares the process; {@link #start} runs it. Its log goes to {@code <name>.log} in the folder. */
    public ServiceProcess(String name, String mainClass, Map<String, String> environment, Path folder) {
        this.name = name;
        this.port = freePort();
        this.healthPort = freePort();
        this.log = folder.resolve(name + ".log");
        this.environment = new TreeMap<>(environment);
        this.environment.putAll(Map.of(
                "PORT",
                Integer.toString(port),
                "HEALTH_PORT",
                Integer.toString(healthPort),
                "LISTEN_ADDRESS",
                "127.0.0.1"));
        this.environment.putIfAbsent("SHUTDOWN_NOTICE", "100ms");
        // What the images run with, as far as it changes behaviour.
        this.command = new ArrayList<>(List.of(
                java(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
    }

    private static String java() {
        String own = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return System.getenv().getOrDefault("NOSPOF_SERVICE_JAVA", own);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    public String name() {
        return name;
    }

    public int port() {
        return port;
    }

    public int healthPort() {
        return healthPort;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public long pid() {
        return process.pid();
    }

    /** The processor time that it has used since its last start. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Its resident memory (VmRSS of proc(5)). */
    public long residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                            .findFirst()
                            .orElse(0)
                    / 1024;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Starts the process and returns at once. */
    public ServiceProcess start() {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Leash.kill(process.pid());
        return this;
    }

    /** Returns when the process says that it is ready. */
    public ServiceProcess awaitReady() {
        Http http = new Http();
        Eventually.holds(name + " is ready", Duration.ofSeconds(60), () -> {
            if (!process.isAlive()) {
                throw new AssertionError(name + " ended with " + process.exitValue() + ":\n" + log());
            }
            return http.get("http://127.0.0.1:" + healthPort + "/readyz").status() == 200;
        });
        return this;
    }

    /** SIGKILL: nothing of the process gets a chance to act. */
    public void kill() {
        end("KILL");
    }

    /** SIGTERM, and the status with which it ended: 143 for a JVM that ended in order. */
    public int terminate() {
        return end("TERM");
    }

    /** SIGTERM, and returns at once; {@link #awaitEnd} tells how it ended. */
    public void askToStop() {
        Processes.signal("TERM", process.pid());
    }

    /** Freezes it where it is, as a paused machine would; {@link #thaw} lets it go on. */
    public void freeze() {
        Processes.signal("STOP", process.pid());
    }

    public void thaw() {
        Processes.signal("CONT", process.pid());
    }

    /** Waits for the process to end by itself. */
    public int awaitEnd(Duration limit) {
        Eventually.holds(name + " has ended", limit, () -> !process.isAlive());
        Leash.ended(process.pid());
        return process.exitValue();
    }

    private int end(String signal) {
        if (!isAlive()) {
            return process == null ? 0 : process.exitValue();
        }
        Processes.signal(signal, process.pid());
        int status = Processes.waitFor(process);
        Leash.ended(process.pid());
        return status;
    }

    public String log() {
        try {
            return Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether it runs, and the end of its log: what a failed test would be asked for first. */
    public String lastWords() {
        List<String> lines = log().lines().toList();
        String state = isAlive() ? "runs" : process == null ? "was not started" : "ended with " + process.exitValue();
        return "%s %s; the last of %d lines of its log:%n%s"
                .formatted(
                        name,
                        state,
                        lines.size(),
                        String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())));
    }

    @Override
    public void close() {
        kill();
    }
}
