package dev.nospof.appimages.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A neighbour that answers what the test says and remembers what it was asked. */
public final class FakeNeighbour implements AutoCloseable {
    /** What it was asked; header names in lower case. */
    public record Asked(String method, String path, String body, Map<String, String> headers) {
        public Asked {
            headers = Map.copyOf(headers);
        }
    }

    /** What it answers, after so many milliseconds. */
    public record Says(int status, String body, int afterMillis) {
        public static Says now(int status, String body) {
            return new Says(status, body, 0);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "fake-neighbour");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Function<Asked, Says> behaviour;

    public FakeNeighbour(Function<Asked, Says> behaviour) {
        this.behaviour = behaviour;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        server.createContext("/", this::exchange);
        server.setExecutor(threads);
        server.start();
    }

    public void behave(Function<Asked, Says> differently) {
        behaviour = differently;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new TreeMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Asked question = new Asked(
                    exchange.getRequestMethod(), exchange.getRequestURI().getPath(), body, headers);
            asked.add(question);
            Says says = behaviour.apply(question);
            Thread.sleep(says.afterMillis());
            byte[] bytes = says.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(says.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
