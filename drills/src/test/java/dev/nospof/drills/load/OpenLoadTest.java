package dev.nospof.drills.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenLoadTest {
    private static final double PER_SECOND = 100;
    private static final Duration BETWEEN = Duration.ofMillis(10);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final List<Integer> comesBy = new CopyOnWriteArrayList<>();
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/fine", exchange -> {
            comesBy.add(exchange.getRemoteAddress().getPort());
            answer(exchange, 200);
        });
        server.createContext("/broken", exchange -> answer(exchange, 503));
        server.createContext("/accepted", exchange -> {
            seen.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                    + exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            answer(exchange, 202);
        });
        server.createContext("/stalls", exchange -> {
            await();
            answer(exchange, 200);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        mayAnswer.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void countsWhatIsAnsweredAndWhatIsNot() {
        try (var load = load(Journey.get("read", "front", "/fine"), Journey.get("fail", "back", "/broken"))) {
            load.start();
            eventually(() -> sent(load, "front") >= 20 && sent(load, "back") >= 20);

            assertThat(all(load, "front").lost()).isZero();
            var back = all(load, "back");
            assertThat(back.lost()).isEqualTo(back.sent());
            assertThat(back.reasons()).containsOnlyKeys("status 503");
        }
    }

    @Test
    void asksMoreOfWhomeverIsAskedForASpikeAndThenAsBefore() {
        var dense = BETWEEN.dividedBy(10);
        var load = load(Journey.get("read", "front", "/fine"));
        load.multiply(10);
        load.start();
        eventually(() -> sent(load, "front") >= 50);
        load.multiply(1);
        var spike = sent(load, "front");
        eventually(() -> sent(load, "front") >= spike + 30);
        load.close();

        // Until the last answer is in there are holes.
        eventually(() -> Set.of(dense, BETWEEN).containsAll(gaps(load)));
        assertThat(gaps(load)).isSorted().contains(dense, BETWEEN);
    }

    private static List<Duration> gaps(OpenLoad load) {
        var due = load.record().samples().stream().map(Sample::due).toList();
        return IntStream.range(1, due.size())
                .mapToObj(i -> due.get(i).minus(due.get(i - 1)))
                .toList();
    }

    @Test
    void goesOnSendingWhileNobodyAnswers() {
        try (var load = load(Journey.get("wait", "front", "/stalls"))) {
            load.start();
            var waited = Duration.ofSeconds(1);
            eventually(() -> load.elapsed().compareTo(waited) > 0);
            assertThat(sent(load, "front")).isZero();

            mayAnswer.countDown();
            var expected =
                    IntStream.range(0, 50).mapToObj(BETWEEN::multipliedBy).toList();
            eventually(() -> dues(load).containsAll(expected));

            var samples = all(load, "front").samples();
            assertThat(dues(load).subList(0, 50)).isEqualTo(expected);
            // Whoever came at the start waited for the whole of the stall, and is not counted as one slow request of
            // many that never were sent.
            assertThat(samples.get(0).took()).isGreaterThanOrEqualTo(waited);
            assertThat(samples.get(40).took()).isGreaterThanOrEqualTo(waited.minus(BETWEEN.multipliedBy(40)));
        }
    }

    @Test
    void givesUpWhenAVisitorWould() {
        var impatient = new Journey(
                "wait", "front", "GET", "/stalls", "", new TreeMap<>(), List.of(), Duration.ofMillis(200), "");
        try (var load = load(impatient)) {
            load.start();
            eventually(() -> sent(load, "front") >= 5);

            assertThat(all(load, "front").reasons()).containsOnlyKeys("no answer in time");
        }
    }

    @Test
    void makesEachRequestItsOwn() {
        var order = new Journey(
                "order",
                "front",
                "POST",
                "/accepted",
                "{uuid}",
                new TreeMap<>(Map.of("Idempotency-Key", " {uuid}")),
                List.of(202),
                Duration.ofSeconds(10),
                "");
        try (var load = load(order)) {
            load.start();
            eventually(() -> sent(load, "front") >= 10);

            assertThat(all(load, "front").lost()).isZero();
            assertThat(seen).hasSizeGreaterThanOrEqualTo(10).allMatch(said -> said.matches("([0-9a-f-]{36})\\1"));
        }
    }

    @Test
    void keepsNoConnectionWhereItIsToldSo() {
        var visitor = new Journey(
                "visit",
                "front",
                "GET",
                "/fine",
                "",
                new TreeMap<>(Map.of("Connection", "close")),
                List.of(200),
                Duration.ofSeconds(10),
                "");
        try (var load = load(visitor)) {
            load.start();
            eventually(() -> sent(load, "front") >= 10);

            assertThat(all(load, "front").lost()).isZero();
            assertThat(comesBy).hasSizeGreaterThanOrEqualTo(10).doesNotHaveDuplicates();
        }
    }

    @Test
    void losesWhatNobodyListensFor() {
        int port = server.getAddress().getPort();
        server.stop(0);
        try (var load = new OpenLoad(
                URI.create("http://localhost:" + port), List.of(Journey.get("read", "front", "/fine")), PER_SECOND)) {
            load.start();
            eventually(() -> sent(load, "front") >= 5);

            var tally = all(load, "front");
            assertThat(tally.lost()).isEqualTo(tally.sent());
            assertThat(tally.reasons().keySet()).allMatch(reason -> reason.startsWith("ConnectException"));
        }
    }

    private OpenLoad load(Journey... journeys) {
        return new OpenLoad(
                URI.create("http://localhost:" + server.getAddress().getPort()), List.of(journeys), PER_SECOND);
    }

    private static List<Duration> dues(OpenLoad load) {
        return all(load, "front").samples().stream().map(Sample::due).toList();
    }

    private static int sent(OpenLoad load, String service) {
        return all(load, service).sent();
    }

    private static LoadRecord.Tally all(OpenLoad load, String service) {
        return load.record().of(service, Duration.ZERO, Duration.ofHours(1));
    }

    private void await() {
        try {
            mayAnswer.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static void eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still not so after a minute").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
