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
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A container that was started; its client ends with it, and with its exit code. */
final class Container implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Containerd containerd;
    private final String id;
    private final String address;
    private final Process client;
    private final Path log;
    private final long started = System.nanoTime();

    Container(Containerd containerd, String id, String address, Process client, Path log) {
        this.containerd = containerd;
        this.id = id;
        this.address = address;
        this.client = client;
        this.log = log;
    }

    String address() {
        return address;
    }

    String log() {
        return Program.lastWords(log);
    }

    String wholeLog() throws IOException {
        return Files.readString(log);
    }

    /** Waits for a 200, and says how long after the start of {@code ctr run} it came. */
    Duration untilReady(int port, String path) throws InterruptedException {
        // Often enough to measure by, seldom enough not to take the processor from what is measured.
        until(5, path + " of " + id, () -> status(port, path) == 200);
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** Waits until its process exists. */
    Container up() throws InterruptedException {
        until(20, "the process of " + id, () -> pid().isPresent());
        return this;
    }

    /** Waits until something holds of it, by asking; its end, or the limit, is a failure that shows its log. */
    void until(long pauseMillis, String what, BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!holds.getAsBoolean()) {
            if (!client.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what + ": " + log());
            }
            Thread.sleep(pauseMillis);
        }
    }

    String get(int port, String path) throws IOException, InterruptedException {
        return send(request(port, path).build());
    }

    String post(int port, String path, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(port, path).POST(HttpRequest.BodyPublishers.ofString(body));
        for (int each = 0; each < headers.length; each += 2) {
            request.header(headers[each], headers[each + 1]);
        }
        return send(request.build());
    }

    /** The status, or 0 where there was no answer. */
    int status(int port, String path) {
        try {
            return HTTP.send(request(port, path).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Runs a program of its own in it, as its own user. */
    String exec(String... command) {
        return containerd.ask(
                Stream.concat(Stream.of("tasks", "exec", "--exec-id", "x" + System.nanoTime(), id), Stream.of(command))
                        .toArray(String[]::new));
    }

    /** A field of its first process's status, as the kernel tells it. */
    String field(String name) {
        return containerd
                .inside("cat", "/proc/" + running() + "/status")
                .lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError("the kernel tells no " + name));
    }

    /** Its mounts, as the kernel tells them. */
    List<String> mounts() {
        return containerd
                .inside("cat", "/proc/" + running() + "/mounts")
                .lines()
                .toList();
    }

    /** Of its first process, in bytes; the kernel's VmRSS. */
    long residentMemory() {
        return Long.parseLong(field("VmRSS").replace(" kB", "")) * 1024;
    }

    /** Asks it to end and waits for it; the client's exit code is the program's. */
    int end(String signal) throws InterruptedException {
        containerd.ask("tasks", "kill", "--signal", signal, id);
        if (!client.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError(id + " did not end on " + signal + ": " + log());
        }
        return client.exitValue();
    }

    @Override
    public void close() {
        if (client.isAlive() && pid().isPresent()) {
            containerd.ask("tasks", "kill", "--signal", "SIGKILL", "--all", id);
            client.onExit().orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
        }
        client.destroyForcibly();
    }

    private String running() {
        return pid().orElseThrow(() -> new AssertionError(id + " does not run: " + log()));
    }

    private Optional<String> pid() {
        return containerd
                .ask("tasks", "list")
                .lines()
                .map(line -> List.of(line.strip().split("\\s+", -1)))
                .filter(words -> words.get(0).equals(id)
                        && words.size() > 2
                        && words.get(2).equals("RUNNING"))
                .map(words -> words.get(1))
                .findFirst();
    }

    private static String send(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://" + address + ":" + port + path))
                .timeout(Duration.ofSeconds(10));
    }
}
