package dev.nospof.appimages.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.appimages.base.Service;
import dev.nospof.appimages.testkit.Eventually;
import dev.nospof.appimages.testkit.FakeNeighbour;
import dev.nospof.appimages.testkit.FakeNeighbour.Says;
import dev.nospof.appimages.testkit.Http;
import dev.nospof.appimages.testkit.InThisJvm;
import dev.nospof.appimages.testkit.TemporaryPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What callers may rely on. */
class OrdersTest {
    private static final Http HTTP = new Http();
    private static final String TEA =
            "{\"items\":[{\"sku\":\"tea\",\"quantity\":2,\"unitCents\":575}],\"currency\":\"EUR\"}";

    @AutoClose
    private static TemporaryPostgres postgres;

    private final FakeNeighbour inventory = new FakeNeighbour(asked -> Says.now(200, "{}"));
    private final FakeNeighbour payments = new FakeNeighbour(asked -> Says.now(200, "{}"));
    private final String key = UUID.randomUUID().toString();
    private Service service;

    @BeforeAll
    static void startPostgres() {
        postgres = TemporaryPostgres.start();
    }

    @BeforeEach
    void start() {
        service = Service.start("orders", Orders.class, environment(Map.of()), Orders::assemble);
        InThisJvm.awaitReady(service.healthPort());
    }

    @AfterEach
    void stop() {
        service.close();
        inventory.close();
        payments.close();
        postgres.execute("postgres", "DELETE FROM outbox; DELETE FROM orders");
    }

    private Map<String, String> environment(Map<String, String> more) {
        return InThisJvm.settings(
                TemporaryPostgres.environment("postgres", postgres.port()),
                // Longer than the shipped one: a busy machine must not turn an answer into a 503 here.
                Map.of("INVENTORY_URL", inventory.url(), "PAYMENTS_URL", payments.url(), "REQUEST_BUDGET", "3s"),
                more);
    }

    private Http.Answer order(String body) {
        // With time to spare, as a patient caller has; what is tested is not speed.
        return HTTP.post(url("/orders"), body, Map.of("Idempotency-Key", key));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + service.port() + path;
    }

    private static JsonNode json(Http.Answer answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    private String accepted() {
        Http.Answer answer = order(TEA);
        assertThat(answer.status()).isEqualTo(202);
        return json(answer).get("id").asText();
    }

    private void becomes(String id, String state) {
        Eventually.holds(
                "the order is " + state,
                Duration.ofSeconds(30),
                () -> postgres.number(
                                "postgres",
                                "SELECT count(*) FROM orders WHERE id = '" + id + "' AND state = '" + state + "'")
                        == 1);
    }

    @Test
    void completesAnOrderByReservingAndThenCharging() {
        String id = accepted();
        becomes(id, "completed");
        assertThat(inventory.asked().get(0).body())
                .isEqualTo("{\"items\":[{\"quantity\":2,\"sku\":\"tea\"}],\"orderId\":\"" + id + "\"}");
        assertThat(payments.asked().get(0).body())
                .isEqualTo("{\"cents\":1150,\"currency\":\"EUR\",\"orderId\":\"" + id + "\"}");
        assertThat(payments.asked().get(0).headers()).containsEntry("idempotency-key", id);
        assertThat(json(HTTP.get(url("/orders/" + id))).get("state").asText()).isEqualTo("completed");
        assertThat(postgres.number("postgres", "SELECT count(*) FROM outbox")).isZero();
    }

    @Test
    void takesOverTheTablesOfTheVersionBefore() {
        service.close();
        postgres.execute("postgres", "ALTER TABLE outbox DROP COLUMN set_aside");
        start();

        becomes(accepted(), "completed");
    }

    @Test
    void isOneOrderForOneKey() {
        String id = accepted();
        assertThat(accepted()).isEqualTo(id);
        assertThat(postgres.number("postgres", "SELECT count(*) FROM orders")).isEqualTo(1);
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherOrder() {
        accepted();
        assertThat(order(TEA.replace("2", "3")).status()).isEqualTo(422);
    }

    @Test
    void acceptsWhileBothNeighboursAreDownAndCompletesLater() {
        inventory.behave(asked -> Says.now(503, ""));
        payments.behave(asked -> Says.now(503, ""));
        String id = accepted();
        Eventually.holds(
                "inventory was asked twice",
                Duration.ofSeconds(30),
                () -> inventory.asked().size() >= 2);
        inventory.behave(asked -> Says.now(200, "{}"));
        Eventually.holds("payments was asked", Duration.ofSeconds(30), () -> !payments.asked()
                .isEmpty());
        payments.behave(asked -> Says.now(200, "{}"));
        becomes(id, "completed");
    }

    @Test
    void saysWhatIsSoldOutWhilePaymentsIsDown() {
        payments.behave(asked -> Says.now(503, ""));
        inventory.behave(asked -> Says.now(409, "{}"));
        becomes(accepted(), "out-of-stock");
    }

    @Test
    void setsGoodsAsideOnceWhilePaymentsIsDownAndOnlyChargesAfterwards() {
        payments.behave(asked -> Says.now(503, ""));
        for (int order = 0; order < 20; order++) {
            HTTP.post(
                    url("/orders"),
                    TEA,
                    Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        }
        // Ten failed charges open the breaker; from then on goods alone are asked for.
        Eventually.holds(
                "all goods are set aside",
                Duration.ofSeconds(30),
                () -> postgres.number("postgres", "SELECT count(*) FROM outbox WHERE set_aside") == 20);
        int askedInventory = inventory.asked().size();
        payments.behave(asked -> Says.now(200, "{}"));
        Eventually.holds(
                "all are completed",
                Duration.ofSeconds(30),
                () -> postgres.number("postgres", "SELECT count(*) FROM orders WHERE state = 'completed'") == 20);
        assertThat(inventory.asked()).hasSize(askedInventory);
    }

    @Test
    void chargesNothingForGoodsThatAreSoldOut() {
        inventory.behave(asked -> Says.now(409, "{}"));
        becomes(accepted(), "out-of-stock");
        assertThat(payments.asked()).isEmpty();
    }

    @Test
    void givesGoodsBackWhenThePaymentIsDeclined() {
        payments.behave(asked -> Says.now(402, "{}"));
        String id = accepted();
        becomes(id, "declined");
        assertThat(inventory.asked())
                .anyMatch(
                        asked -> asked.method().equals("DELETE") && asked.path().equals("/reservations/" + id));
    }

    /** A first try put the goods back and died before it could write down why. */
    @Test
    void isDeclinedWhereTheGoodsWereAlreadyPutBack() {
        inventory.behave(asked -> Says.now(410, "{}"));
        becomes(accepted(), "declined");
        assertThat(payments.asked()).isEmpty();
    }

    @Test
    void keepsTheTraceAcrossTheQueue() {
        HTTP.post(
                url("/orders"),
                TEA,
                Map.of(
                        "Idempotency-Key",
                        key,
                        "traceparent",
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
        Eventually.holds("payments was asked", Duration.ofSeconds(30), () -> !payments.asked()
                .isEmpty());
        assertThat(payments.asked().get(0).headers().get("traceparent"))
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-");
    }

    @Test
    void writesADamagedMessageAnewFromTheOrdersRecord() {
        inventory.behave(asked -> Says.now(503, ""));
        String id = accepted();
        postgres.execute("postgres", "UPDATE outbox SET message = replace(message, '575', '1'), due_at = now()");
        inventory.behave(asked -> Says.now(200, "{}"));
        becomes(id, "completed");
        assertThat(payments.asked()).allMatch(asked -> asked.body().contains("\"cents\":1150,"));
    }

    @Test
    void setsAsideWhatIsDamagedInBothPlacesAndChargesNothing() {
        inventory.behave(asked -> Says.now(503, ""));
        String id = accepted();
        postgres.execute(
                "postgres",
                "UPDATE orders SET record = replace(record, '575', '1');"
                        + "UPDATE outbox SET message = replace(message, '575', '1'), due_at = now()");
        Eventually.holds(
                "it is set aside",
                Duration.ofSeconds(30),
                () -> postgres.number(
                                "postgres", "SELECT count(*) FROM outbox WHERE damaged AND order_id = '" + id + "'")
                        == 1);
        assertThat(payments.asked()).isEmpty();
    }

    /** As where the database's clock jumps: a second worker gets a message whose first worker is still at it. */
    @Test
    void letsOnlyTheWorkerFinishWhoHoldsTheMessageNow() {
        CountDownLatch handedOutAgain = new CountDownLatch(1);
        inventory.behave(asked -> {
            if (inventory.asked().size() == 1) {
                await(handedOutAgain);
                return Says.now(409, "");
            }
            return Says.now(200, "{}");
        });
        String id = accepted();
        Eventually.holds("inventory was asked", Duration.ofSeconds(30), () -> !inventory
                .asked()
                .isEmpty());
        // The number of the attempt is what a second lease changes.
        postgres.execute("postgres", "UPDATE outbox SET attempts = attempts + 1, due_at = now() + interval '1 s'");
        handedOutAgain.countDown();
        becomes(id, "completed");
        assertThat(payments.asked()).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void doesNotShowADamagedRecord() {
        String id = accepted();
        becomes(id, "completed");
        postgres.execute("postgres", "UPDATE orders SET record = replace(record, '575', '1')");
        assertThat(HTTP.get(url("/orders/" + id)).status()).isEqualTo(500);
    }

    @Test
    void handsOutMessagesAgainWhoseLeaseSeemsToEndInAnHour() {
        inventory.behave(asked -> Says.now(503, ""));
        String id = accepted();
        inventory.behave(asked -> Says.now(200, "{}"));
        postgres.execute("postgres", "UPDATE outbox SET due_at = now() + interval '1 hour'");
        becomes(id, "completed");
    }

    @Test
    void tellsOfItsQueueAndItsBreakers() {
        becomes(accepted(), "completed");
        assertThat(HTTP.get("http://127.0.0.1:" + service.healthPort() + "/metrics")
                        .body())
                .contains("queue_length{queue=\"outbox\",service=\"orders\"}")
                .contains("queue_oldest_seconds{")
                .contains("queue_damaged{")
                .contains("breaker_state{neighbour=\"inventory\",service=\"orders\"} 0")
                .contains("breaker_state{neighbour=\"payments\",service=\"orders\"} 0")
                .contains("neighbour_calls_seconds_bucket{")
                .contains("hikaricp_connections_active{");
    }

    /** A restart would not bring the database back. */
    @Test
    void isAliveAndNotReadyWithoutItsDatabase() {
        service.close();
        service = Service.start(
                "orders",
                Orders.class,
                environment(Map.of("DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/nowhere")),
                Orders::assemble);
        String health = "http://127.0.0.1:" + service.healthPort();
        assertThat(HTTP.get(health + "/livez").status()).isEqualTo(200);
        assertThat(HTTP.get(health + "/readyz").status()).isEqualTo(503);
        assertThat(order(TEA).status()).isEqualTo(503);
        assertThat(HTTP.get(health + "/livez").status()).isEqualTo(200);
    }

    @Test
    void refusesWhatIsNoOrder() {
        assertThat(order("{\"items\":[],\"currency\":\"EUR\"}").status()).isEqualTo(400);
        assertThat(order(TEA.replace("\"quantity\":2", "\"quantity\":0")).status())
                .isEqualTo(400);
        assertThat(order(TEA.replace("EUR", "euro")).status()).isEqualTo(400);
        assertThat(order(TEA.replace("currency", "curency")).status()).isEqualTo(400);
        assertThat(HTTP.post(url("/orders"), TEA, Map.of()).status()).isEqualTo(400);
        assertThat(HTTP.get(url("/orders/none")).status()).isEqualTo(404);
    }

    @Test
    void refusesToStartWhereALeaseIsShorterThanTheWorkUnderIt() {
        assertThatThrownBy(() -> Service.start(
                        "orders", Orders.class, environment(Map.of("QUEUE_LEASE", "1500ms")), Orders::assemble))
                .hasMessage("""
                        Completing an order (inventory, payments, queue.bookkeeping) may take 1800 ms, and queue.lease is 1500 ms.
                        Messages would be handed out again while they are worked on.
                        Shorten the first or lengthen the second.""");
    }
}
