package dev.nospof.appimages.base.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.nospof.appimages.base.threads.RequestThreads;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * One listening port over the JDK's own HTTP server (why that one: docs/adr).
 *
 * <p>Promises: a request's head must arrive within 5 s, its body has at most 64 KiB, an exchange that is under way is finished before
 * {@link #stop} returns or the given time is over. Once {@code leaving} is true every answer closes its connection, so that callers
 * with kept-alive connections go elsewhere.
 */
public final class TrafficServer {
    private static final int LARGEST_BODY = 64 * 1024;

    static {
        // Read once by the JDK's server when its first instance is made; an operator's own -D wins.
        Map.of(
                        "sun.net.httpserver.nodelay", "true",
                        "sun.net.httpserver.maxReqTime", "5",
                        "sun.net.httpserver.maxRspTime", "30",
                        // Longer than our clients keep an idle connection (10 s), so that the client is who closes it.
                        "sun.net.httpserver.idleInterval", "30",
                        "jdk.httpserver.maxConnections", "2000")
                .forEach((key, value) -> {
                    if (System.getProperty(key) == null) {
                        System.setProperty(key, value);
                    }
                });
    }

    /** What is done with every request that has a route: limits, traces, metrics. */
    @FunctionalInterface
    public interface Around {
        Reply answer(Route route, Request request);
    }

    /** Builds what handlers see of a request; the deadline is decided here. */
    @FunctionalInterface
    public interface Reader {
        Request read(List<String> variables, Map<String, String> headers, String body);
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final AtomicInteger underWay = new AtomicInteger();
    private final Routes routes;
    private final Reader reader;
    private final Around around;
    private final BooleanSupplier leaving;

    public TrafficServer(
            String name,
            Optional<InetAddress> address,
            int port,
            int threads,
            Routes routes,
            Reader reader,
            Around around,
            BooleanSupplier leaving,
            UnaryOperator<Executor> gate) {
        this.routes = routes;
        this.reader = reader;
        this.around = around;
        this.leaving = leaving;
        this.threads = RequestThreads.open(name, threads);
        try {
            server = HttpServer.create(
                    address.map(at -> new InetSocketAddress(at, port)).orElseGet(() -> new InetSocketAddress(port)),
                    1024);
        } catch (IOException taken) {
            throw new UncheckedIOException("Port " + port + " of " + name + " cannot be listened on.", taken);
        }
        server.createContext("/", this::exchange);
        server.setExecutor(gate.apply(this.threads));
    }

    public void start() {
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public int underWay() {
        return underWay.get();
    }

    /** Finishes what is under way within the limit, then closes the port and every connection. */
    public void stop(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (underWay.get() > 0 && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        server.stop(0);
        threads.shutdownNow();
    }

    private void exchange(HttpExchange exchange) throws IOException {
        underWay.incrementAndGet();
        try (exchange) {
            Reply reply = answer(exchange);
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            if (leaving.getAsBoolean()) {
                exchange.getResponseHeaders().set("Connection", "close");
            }
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            boolean bare = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(reply.status(), bare ? -1 : bytes.length);
            if (!bare) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(bytes);
                }
            }
        } finally {
            underWay.decrementAndGet();
        }
    }

    private Reply answer(HttpExchange exchange) throws IOException {
        List<Routes.Match> ofPath = routes.ofPath(exchange.getRequestURI().getRawPath());
        if (ofPath.isEmpty()) {
            return Reply.problem(404, "Not found", "There is nothing at this path.");
        }
        String method = exchange.getRequestMethod().equals("HEAD") ? "GET" : exchange.getRequestMethod();
        Optional<Routes.Match> match = ofPath.stream()
                .filter(each -> each.route().method().equals(method))
                .findFirst();
        if (match.isEmpty()) {
            return Reply.problem(405, "Method not allowed", "This path does not answer " + method + ".");
        }
        byte[] body;
        try (InputStream in = exchange.getRequestBody()) {
            body = in.readNBytes(LARGEST_BODY + 1);
        }
        if (body.length > LARGEST_BODY) {
            return Reply.problem(413, "Too large", "The body has more than " + LARGEST_BODY + " bytes.");
        }
        Map<String, String> headers = new TreeMap<>();
        Consumer<String> keep = name -> headers.put(
                name.toLowerCase(Locale.ROOT), exchange.getRequestHeaders().getFirst(name));
        exchange.getRequestHeaders().keySet().forEach(keep);
        return around.answer(
                match.get().route(),
                reader.read(match.get().variables(), headers, new String(body, StandardCharsets.UTF_8)));
    }
}
