package dev.nospof.appimages.base.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.appimages.base.config.Settings;
import dev.nospof.appimages.base.config.SettingsTestAccess;
import dev.nospof.appimages.base.telemetry.Telemetry;
import dev.nospof.appimages.base.time.Deadline;
import dev.nospof.appimages.testkit.Eventually;
import dev.nospof.appimages.testkit.FakeNeighbour;
import dev.nospof.appimages.testkit.FakeNeighbour.Says;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NeighbourTest {
    private final FakeNeighbour fake = new FakeNeighbour(asked -> Says.now(200, "{}"));
    private final Telemetry telemetry = new Telemetry("test", settings());

    private static Settings settings() {
        return SettingsTestAccess.with(Map.of());
    }

    @AfterEach
    void close() {
        fake.close();
        telemetry.close();
    }

    private Neighbour neighbour(Duration timeLimit, int attempts, int atOnce) {
        return new Neighbour(
                new CallPolicy("fake", URI.create(fake.url()), timeLimit, attempts, Duration.ofMillis(2), atOnce),
                telemetry);
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(20));
    }

    @Test
    void repeatsWhatFailedWithTheSameKey() {
        AtomicInteger times = new AtomicInteger();
        fake.behave(asked -> Says.now(times.incrementAndGet() < 3 ? 503 : 200, "{}"));
        Answer answer = neighbour(Duration.ofSeconds(5), 3, 4).call(Call.post("/x", "key-12345", "{}"), soon());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(fake.asked())
                .hasSize(3)
                .allMatch(asked -> asked.headers().get("idempotency-key").equals("key-12345"));
    }

    @Test
    void doesNotRepeatWhatTheNeighbourRefused() {
        fake.behave(asked -> Says.now(409, "{}"));
        assertThat(neighbour(Duration.ofSeconds(5), 3, 4)
                        .call(Call.get("/x"), soon())
                        .status())
                .isEqualTo(409);
        assertThat(fake.asked()).hasSize(1);
    }

    @Test
    void endsAnAttemptAtItsTimeLimit() {
        fake.behave(asked -> new Says(200, "{}", 5000));
        assertThatThrownBy(() -> neighbour(Duration.ofMillis(50), 1, 4).call(Call.get("/x"), soon()))
                .isInstanceOf(CallFailed.class)
                .hasMessage("fake gave no answer: none within 50 ms.");
    }

    @Test
    void doesNotCallForARequestWhoseTimeIsOver() {
        assertThatThrownBy(
                        () -> neighbour(Duration.ofSeconds(5), 3, 4).call(Call.get("/x"), Deadline.in(Duration.ZERO)))
                .hasMessage("fake was not called: the request's time is over.");
        assertThat(fake.asked()).isEmpty();
    }

    @Test
    void passesOnWhatIsLeftOfTheTimeAndTheTrace() {
        telemetry.serving(
                "test", Map.of(), () -> neighbour(Duration.ofSeconds(5), 1, 4).call(Call.get("/x"), soon()));
        Map<String, String> headers = fake.asked().get(0).headers();
        assertThat(Integer.parseInt(headers.get("request-budget-ms"))).isBetween(1, 5000);
        assertThat(headers.get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]");
    }

    @Test
    void stopsCallingANeighbourThatKeepsFailing() {
        fake.behave(asked -> Says.now(503, ""));
        Neighbour neighbour = neighbour(Duration.ofSeconds(5), 1, 4);
        for (int call = 0; call < 10; call++) {
            assertThat(neighbour.welcome()).isEqualTo(4);
            assertThatThrownBy(() -> neighbour.call(Call.get("/x"), soon())).hasMessage("fake answered 503.");
        }
        assertThat(neighbour.welcome()).isZero();
        assertThatThrownBy(() -> neighbour.call(Call.get("/x"), soon()))
                .hasMessage("fake was not called: its breaker is open.");
        assertThat(fake.asked()).hasSize(10);
    }

    @Test
    void welcomesThreeCallsAfterItsCoolDownAndAllOnceTheyWentWell() {
        fake.behave(asked -> Says.now(503, ""));
        Neighbour neighbour = neighbour(Duration.ofSeconds(5), 1, 4);
        for (int call = 0; call < 10; call++) {
            assertThatThrownBy(() -> neighbour.call(Call.get("/x"), soon())).isInstanceOf(CallFailed.class);
        }
        AtomicInteger turns = new AtomicInteger();
        neighbour.onTurn(turns::incrementAndGet);
        fake.behave(asked -> Says.now(200, "{}"));
        Eventually.holds("calls are welcome again", Duration.ofSeconds(30), () -> neighbour.welcome() == 3);
        neighbour.call(Call.get("/x"), soon());
        assertThat(neighbour.welcome()).isEqualTo(2);
        neighbour.call(Call.get("/x"), soon());
        neighbour.call(Call.get("/x"), soon());
        assertThat(neighbour.welcome()).isEqualTo(4);
        assertThat(turns).hasValue(2);
    }

    @Test
    void onlyKeepsItsTimeLimitWhereItIsNotGuarded() {
        fake.behave(asked -> Says.now(503, ""));
        Neighbour bare = new Neighbour(
                new CallPolicy("fake", URI.create(fake.url()), Duration.ofSeconds(5), 3, Duration.ofMillis(2), 4),
                telemetry,
                false);
        for (int call = 0; call < 15; call++) {
            assertThatThrownBy(() -> bare.call(Call.get("/x"), soon())).hasMessage("fake answered 503.");
        }
        assertThat(fake.asked()).hasSize(15);
    }

    @Test
    void repeatsNoMoreThanItsBudgetAllows() {
        fake.behave(asked -> Says.now(503, ""));
        Neighbour patient = neighbour(Duration.ofSeconds(5), 50, 4);
        assertThatThrownBy(() -> patient.call(Call.get("/x"), soon())).isInstanceOf(CallFailed.class);
        assertThat(fake.asked().size()).isLessThanOrEqualTo(11);
    }

    @Test
    void letsASlowNeighbourTakeNoMoreThanItsPlaces() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        fake.behave(question -> {
            asked.countDown();
            await(release);
            return Says.now(200, "{}");
        });
        Neighbour narrow = neighbour(Duration.ofSeconds(20), 1, 1);
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> narrow.call(Call.get("/x"), soon()));
        asked.await();
        assertThatThrownBy(() -> narrow.call(Call.get("/x"), soon()))
                .hasMessage("fake was not called: 1 calls are under way already.");
        release.countDown();
        assertThat(first.get().status()).isEqualTo(200);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void saysSoWhenNobodyListens() {
        Neighbour gone = neighbour(Duration.ofSeconds(5), 1, 4);
        fake.close();
        assertThatThrownBy(() -> gone.call(Call.get("/x"), soon()))
                .hasMessage("fake gave no answer: ConnectException.");
    }
}
