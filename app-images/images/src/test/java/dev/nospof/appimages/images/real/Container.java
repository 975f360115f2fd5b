package dev.nospof.appimages.images.real;

import dev.nospof.appimages.images.Program;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A container that was started; its client ends with it, and with its exit code. */
final class Container implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Containerd containerd;
    private final String id;
    private final Process client;
    private final Path log;
    private final long started = System.nanoTime();

    Container(Containerd containerd, String id, Process client, Path log) {
        this.containerd = containerd;
        this.id = id;
        this.client = client;
        this.log = log;
    }

    String log() {
        return Program.lastWords(log);
    }

    String wholeLog() throws IOException {
        return Files.readString(log);
    }

    /** Waits for a 200, and says how long after the start of {@code ctr run} it came. */
    Duration untilReady(int port, String path) throws InterruptedException {
        while (status(port, path) != 200) {
            if (!client.isAlive() || System.nanoTime() - started > LIMIT.toNanos()) {
                throw new AssertionError(id + " did not become ready on " + path + ": " + log());
            }
            Thread.sleep(5);
        }
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** Waits until its process exists. */
    Container up() throws InterruptedException {
        while (pid().isEmpty()) {
            if (!client.isAlive() || System.nanoTime() - started > LIMIT.toNanos()) {
                throw new AssertionError(id + " did not start: " + log());
            }
            Thread.sleep(20);
        }
        return this;
    }

    String get(int port, String path) throws IOException, InterruptedException {
        return HTTP.send(request(port, path).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    String post(int port, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = request(port, path)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** Runs a program in it, as its own user. */
    String exec(String... command) {
        return containerd.ask(
                Stream.concat(Stream.of("tasks", "exec", "--exec-id", "x" + System.nanoTime(), id), Stream.of(command))
                        .toList());
    }

    int userId() throws IOException {
        return Integer.parseInt(status("Uid").split("\\s+", -1)[0]);
    }

    /** Of its first process, in bytes; the kernel's VmRSS. */
    long residentMemory() throws IOException {
        return Long.parseLong(status("VmRSS").replace(" kB", "")) * 1024;
    }

    /** Asks it to end and waits for it; the client's exit code is the program's. */
    int end(String signal) throws InterruptedException {
        containerd.ask(List.of("tasks", "kill", "--signal", signal, id));
        if (!client.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError(id + " did not end on " + signal + ": " + log());
        }
        return client.exitValue();
    }

    @Override
    public void close() {
        if (client.isAlive() && pid().isPresent()) {
            containerd.ask(List.of("tasks", "kill", "--signal", "SIGKILL", id));
            client.onExit().orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
        }
        client.destroyForcibly();
    }

    Optional<String> pid() {
        return containerd
                .ask(List.of("tasks", "list"))
                .lines()
                .map(line -> List.of(line.strip().split("\\s+", -1)))
                .filter(words -> words.get(0).equals(id)
                        && words.size() > 2
                        && words.get(2).equals("RUNNING"))
                .map(words -> words.get(1))
                .findFirst();
    }

    private String status(String field) throws IOException {
        Path file =
                Path.of("/proc", pid().orElseThrow(() -> new AssertionError(id + " does not run: " + log())), "status");
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(field + ":"))
                .map(line -> line.substring(field.length() + 1).strip())
                .findFirst()
                .orElseThrow();
    }

    private int status(int port, String path) throws InterruptedException {
        try {
            return HTTP.send(request(port, path).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://" + containerd.address() + ":" + port + path))
                .timeout(Duration.ofSeconds(10));
    }
}
