package dev.nospof.appimages.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.appimages.base.admission.Priority;
import dev.nospof.appimages.base.config.BadSettings;
import dev.nospof.appimages.base.http.Reply;
import dev.nospof.appimages.base.http.Request;
import dev.nospof.appimages.base.http.Route;
import dev.nospof.appimages.testkit.Eventually;
import dev.nospof.appimages.testkit.Http;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceTest {
    private final Http http = new Http();
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicBoolean prepared = new AtomicBoolean(true);
    private Service service;

    @AfterEach
    void close() {
        release.countDown();
        service.close();
    }

    private void start(Map<String, String> more) {
        Map<String, String> environment = new TreeMap<>(
                Map.of("PORT", "0", "HEALTH_PORT", "0", "LISTEN_ADDRESS", "127.0.0.1", "SHUTDOWN_NOTICE", "1ms"));
        environment.putAll(more);
        service = Service.start("example", ServiceTest.class, environment, this::routes);
    }

    private List<Route> routes(Parts parts) {
        parts.prepare(() -> {
            if (!prepared.get()) {
                throw new IllegalStateException("not yet");
            }
        });
        return List.of(
                Route.get(
                        "/hello/{name}",
                        Priority.NORMAL,
                        request -> Reply.text(200, "hello " + request.path().get(0))),
                Route.post("/echo", Priority.NORMAL, request -> Reply.text(200, request.body())),
                Route.get("/broken", Priority.NORMAL, request -> {
                    throw new IllegalStateException("secret detail");
                }),
                Route.get("/slow", Priority.NORMAL, this::slow),
                Route.get("/second", Priority.NORMAL, request -> {
                    LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                    return Reply.text(200, "");
                }),
                Route.get("/later", Priority.DEFERRABLE, request -> Reply.text(200, "")));
    }

    private Reply slow(Request request) {
        entered.countDown();
        try {
            release.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Reply.text(200, "done");
    }

    /** Its own question waits for three seconds behind others and gives up after one; that those are answered is life enough. */
    @Test
    void isNotCalledDeadForBeingBusy() throws InterruptedException {
        startReady(Map.of(
                "RESILIENCE_ENABLED",
                "false",
                "REQUEST_THREADS",
                "4",
                "REQUEST_BUDGET",
                "600ms",
                "LIVENESS_STUCK_AFTER",
                "2s"));
        var guests = Executors.newFixedThreadPool(16);
        try {
            for (int each = 0; each < 16; each++) {
                guests.execute(() -> IntStream.range(0, 3).forEach(again -> traffic("/second")));
            }
            for (int each = 0; each < 40; each++) {
                assertThat(health("/livez")).isEqualTo(200);
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        } finally {
            guests.shutdown();
            assertThat(guests.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private void startReady(Map<String, String> more) {
        start(more);
        Eventually.holds("it is ready", Duration.ofSeconds(20), () -> health("/readyz") == 200);
    }

    private int health(String path) {
        return http.get("http://127.0.0.1:" + service.healthPort() + path).status();
    }

    private Http.Answer traffic(String path) {
        return http.get("http://127.0.0.1:" + service.port() + path);
    }

    @Test
    void answersItsRoutesAndNothingElse() {
        startReady(Map.of());
        assertThat(traffic("/hello/you").body()).isEqualTo("hello you");
        assertThat(traffic("/nothing").status()).isEqualTo(404);
        assertThat(http.post("http://127.0.0.1:" + service.port() + "/hello/you", "", Map.of())
                        .status())
                .isEqualTo(405);
        assertThat(traffic("/metrics").status()).isEqualTo(404);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        startReady(Map.of());
        assertThat(http.post("http://127.0.0.1:" + service.port() + "/echo", "x".repeat(64 * 1024 + 1), Map.of())
                        .status())
                .isEqualTo(413);
        assertThat(http.post("http://127.0.0.1:" + service.port() + "/echo", "x".repeat(64 * 1024), Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void saysNothingOfItsInsideWhenItFails() {
        startReady(Map.of());
        assertThat(traffic("/broken").status()).isEqualTo(500);
        assertThat(traffic("/broken").body()).doesNotContain("secret");
    }

    @Test
    void isAliveButNeitherStartedNorReadyWhileItPrepares() {
        prepared.set(false);
        start(Map.of());
        assertThat(health("/livez")).isEqualTo(200);
        assertThat(health("/startupz")).isEqualTo(503);
        assertThat(health("/readyz")).isEqualTo(503);
        prepared.set(true);
        Eventually.holds("it is ready", Duration.ofSeconds(20), () -> health("/readyz") == 200);
        assertThat(health("/startupz")).isEqualTo(200);
    }

    @Test
    void tellsAPlatformThatKnowsOnlyItsTrafficPort() {
        startReady(Map.of("ADMISSION_RATE", "10"));
        Eventually.holds(
                "requests are refused",
                Duration.ofSeconds(20),
                () -> traffic("/hello/you").status() == 429);
        assertThat(List.of(
                        traffic("/livez").status(),
                        traffic("/readyz").status(),
                        traffic("/startupz").status()))
                .containsOnly(200);
    }

    @Test
    void finishesWhatIsUnderWayAndIsNotReadyMeanwhile() {
        startReady(Map.of("REQUEST_BUDGET", "3s", "LIVENESS_STUCK_AFTER", "30s"));
        CompletableFuture<Http.Answer> slow = CompletableFuture.supplyAsync(() -> traffic("/slow"));
        await(entered);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(service::close);
        Eventually.holds("it is no longer ready", Duration.ofSeconds(2), () -> health("/readyz") == 503);
        assertThat(health("/livez")).isEqualTo(200);
        assertThat(traffic("/hello/you").header("connection")).hasValue("close");
        release.countDown();
        assertThat(slow.join().body()).isEqualTo("done");
        closing.join();
        assertThat(traffic("/hello/you").status()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void shedsWhatCanWaitBeforeWhatCannot() {
        startReady(Map.of("ADMISSION_FLOOR", "2", "ADMISSION_CEILING", "2"));
        CompletableFuture<Http.Answer> slow = CompletableFuture.supplyAsync(() -> traffic("/slow"));
        await(entered);
        Http.Answer shed = traffic("/later");
        assertThat(shed.status()).isEqualTo(503);
        assertThat(shed.header("retry-after")).hasValue("1");
        release.countDown();
        assertThat(slow.join().status()).isEqualTo(200);
    }

    @Test
    void tellsACallerThatAsksTooOftenToWait() {
        startReady(Map.of("ADMISSION_RATE", "10"));
        Eventually.holds(
                "a request is refused",
                Duration.ofSeconds(20),
                () -> traffic("/hello/you").status() == 429);
    }

    @Test
    void letsEverybodyInWhereResilienceIsOff() {
        startReady(Map.of("ADMISSION_RATE", "10", "RESILIENCE_ENABLED", "false"));
        assertThat(IntStream.range(0, 50).map(each -> traffic("/hello/you").status()))
                .containsOnly(200);
    }

    @Test
    void doesNoWorkForACallerWhoseTimeIsOver() {
        startReady(Map.of());
        assertThat(http.send(
                                "GET",
                                "http://127.0.0.1:" + service.port() + "/hello/you",
                                "",
                                Map.of("Request-Budget-Ms", "0"))
                        .status())
                .isEqualTo(504);
    }

    @Test
    void showsItsMetrics() {
        startReady(Map.of());
        traffic("/hello/you");
        String metrics = http.get("http://127.0.0.1:" + service.healthPort() + "/metrics")
                .body();
        assertThat(metrics)
                .contains(
                        "http_server_requests_seconds_bucket{method=\"GET\",route=\"/hello/{name}\",service=\"example\",status=\"200\",le=\"0.1\"}")
                .contains("admission_limit{")
                .contains("jvm_memory_used_bytes{")
                .contains("process_cpu_usage{")
                .contains("disk_free_bytes{");
    }

    @Test
    void hasNoFaultSwitchesUnlessTheyAreEnabled() {
        startReady(Map.of());
        assertThat(http.post("http://127.0.0.1:" + service.healthPort() + "/faults/crash", "", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void failsAndSlowsOnRequestWhereFaultsAreEnabled() {
        startReady(Map.of("FAULTS_ENABLED", "true"));
        String faults = "http://127.0.0.1:" + service.healthPort() + "/faults/";
        assertThat(http.post(faults + "errors", "{\"amount\": 100}", Map.of()).status())
                .isEqualTo(202);
        assertThat(traffic("/hello/you").status()).isEqualTo(503);
        assertThat(health("/readyz")).isEqualTo(200);
        http.post(faults + "heal", "", Map.of());
        assertThat(traffic("/hello/you").status()).isEqualTo(200);
        assertThat(http.post(faults + "errors", "{\"amount\": 101}", Map.of()).status())
                .isEqualTo(400);
    }

    @Test
    void refusesToStartWhereStoppingWouldNotFitTheGrace() {
        startReady(Map.of());
        assertThatThrownBy(
                        () -> Service.start("example", ServiceTest.class, Map.of("SHUTDOWN_GRACE", "5s"), this::routes))
                .isInstanceOf(BadSettings.class)
                .hasMessage("""
                        Stopping (notice, longest request, closing) may take 7000 ms, and shutdown.grace is 5000 ms.
                        Requests under way would be cut off by a SIGKILL.
                        Shorten the first or lengthen the second.""");
    }
}
