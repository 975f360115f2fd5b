package dev.nospof.drills.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store that answers writes with their number, forgets every fifth, and needs a second attempt for every third. */
class RecallTest {
    private static final Journey WRITE = new Journey(
            "write",
            "store",
            "POST",
            "/things",
            "",
            new TreeMap<>(),
            List.of(201),
            Duration.ofSeconds(10),
            "/things/{/made/number}");

    private final AtomicInteger number = new AtomicInteger();
    private final Map<String, AtomicInteger> reads = new ConcurrentHashMap<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/things", exchange -> {
            if (exchange.getRequestMethod().equals("POST")) {
                answer(exchange, 201, "{\"made\": {\"number\": %d}}".formatted(number.incrementAndGet()));
            } else {
                read(exchange);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void findsWhatWasAcknowledgedAndIsGone() {
        var recalled = recalled(10);

        assertThat(recalled.acknowledged()).isEqualTo(10);
        assertThat(recalled.gone()).isEqualTo(Map.of("status 404", 2L));
        assertThat(recalled.goneInAll()).isEqualTo(2);
        assertThat(recalled.unread()).isEmpty();
    }

    /** It may be there: to say that it is gone would be a false alarm. */
    @Test
    void doesNotKnowWhatBecameOfAWriteThatNobodyWouldRead() {
        var recalled = recalled(10, Duration.ZERO);

        assertThat(recalled.gone()).isEqualTo(Map.of("status 404", 2L));
        assertThat(recalled.unread()).isEqualTo(Map.of("status 503", 3L));
        assertThat(recalled.unreadInAll()).isEqualTo(3);
    }

    @Test
    void readsAgainWhatDidNotAnswer() {
        recalled(4);

        assertThat(reads.get("/things/3")).hasValue(2);
        assertThat(reads.get("/things/4")).hasValue(1);
    }

    @Test
    void takesAnAcknowledgementThatNamesNothingForALostOne() {
        assertThat(Recall.path(WRITE, "thank you")).contains("/things//made/number");
        assertThat(Recall.path(WRITE, "{\"made\": 7}")).contains("/things/");
        assertThat(Recall.path(Journey.get("read", "store", "/"), "{}")).isEmpty();
    }

    @Test
    void readsNothingTwice() {
        var load = new OpenLoad(entry(), List.of(WRITE), 100);
        try (load) {
            load.start();
            await(load, 10);
        }

        assertThat(load.recall(Duration.ofMinutes(1)).get("store").acknowledged())
                .isGreaterThanOrEqualTo(10);
        load.recall(Duration.ofMinutes(1));

        assertThat(reads).allSatisfy((thing, times) -> assertThat(times).hasValueBetween(1, 2));
    }

    private Recalled recalled(int writes) {
        return recalled(writes, Duration.ofMinutes(1));
    }

    private Recalled recalled(int writes, Duration patience) {
        var acknowledged = IntStream.rangeClosed(1, writes)
                .mapToObj(i -> new Sample(
                        WRITE,
                        Duration.ZERO,
                        Duration.ZERO,
                        Optional.empty(),
                        Recall.path(WRITE, "{\"made\": {\"number\": %d}}".formatted(i))))
                .toList();
        return new Recall(HttpClient.newHttpClient(), entry(), patience).of(acknowledged);
    }

    private static void await(OpenLoad load, int writes) {
        while (load.record().samples().size() < writes) {
            Thread.onSpinWait();
        }
    }

    private void read(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        int thing = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        int times = reads.computeIfAbsent(path, first -> new AtomicInteger()).incrementAndGet();
        answer(exchange, thing % 5 == 0 ? 404 : thing % 3 == 0 && times == 1 ? 503 : 200, "");
    }

    private URI entry() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
