package dev.nospof.appimages.zookeeper;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** {@code /livez}, {@code /readyz} and {@code /metrics}, to be read only; nothing that is sent here changes the member. */
final class Health implements AutoCloseable {
    /** 1 where the member has a majority behind it, else 0. */
    static final String SERVING = "zookeeper_member_is_serving";

    private final HttpServer server;

    private Health(HttpServer server) {
        this.server = server;
    }

    /** Whom it asks. */
    interface Asked {
        /** Its data is read and it takes part, or tries to. */
        boolean isAlive();

        /** It leads or follows, and answers clients. */
        boolean isServing();

        /** Each by its name; numbers, and words that are not told on. */
        void tellMetrics(BiConsumer<String, Object> to);
    }

    /** @throws IOException if somebody else listens there */
    static Health on(InetSocketAddress address, Asked member) throws IOException {
        var server = HttpServer.create(address, 0);
        server.createContext("/livez", ask -> status(ask, member.isAlive()));
        server.createContext("/readyz", ask -> status(ask, member.isServing()));
        server.createContext("/metrics", ask -> answer(ask, 200, metrics(member)));
        server.start();
        return new Health(server);
    }

    /** As Prometheus reads it, under the names that ZooKeeper's own provider for Prometheus has. */
    static String metrics(Asked member) {
        SortedMap<String, Object> all = new TreeMap<>();
        member.tellMetrics((name, value) -> all.put(name.replaceAll("[^a-zA-Z0-9_]", "_"), value));
        all.put(SERVING, member.isServing() ? 1 : 0);
        var text = new StringBuilder();
        all.forEach((name, value) -> {
            if (value instanceof Number && !Character.isDigit(name.charAt(0))) {
                text.append(name).append(' ').append(value).append('\n');
            }
        });
        return text.toString();
    }

    private static void status(HttpExchange ask, boolean good) throws IOException {
        answer(ask, good ? 200 : 503, good ? "yes\n" : "no\n");
    }

    private static void answer(HttpExchange ask, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        try (ask) {
            ask.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            ask.sendResponseHeaders(status, bytes.length);
            ask.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
