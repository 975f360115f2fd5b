package dev.nospof.tests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.appimages.testkit.Eventually;
import dev.nospof.appimages.testkit.OpenLoad;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shop under every fault at once. The full run: {@code -Dchaos.orders=10000 -Dchaos.payments-down=60}; without them a shorter one
 * with the same faults.
 */
class ChaosTest {
    private static final int ORDERS = Integer.getInteger("chaos.orders", 1500);
    private static final int PER_SECOND = Integer.getInteger("chaos.rate", 40);
    private static final Duration PAYMENTS_DOWN = Duration.ofSeconds(Integer.getInteger("chaos.payments-down", 5));
    private static final String TEA = "{\"items\": {\"tea\": 2}}";

    @Test
    void noOrderIsLostAndNoneIsChargedTwice(@TempDir Path folder) throws Exception {
        try (Shop shop = new Shop(folder).open()) {
            OpenLoad load = new OpenLoad(PER_SECOND, 12);
            Faults faults = new Faults(shop, load, ORDERS, PAYMENTS_DOWN);
            CompletableFuture<Void> breaking = CompletableFuture.runAsync(faults::run);
            OpenLoad.Outcome outcome = load.run(
                    ORDERS,
                    each -> OpenLoad.post(
                            shop.storefront.url() + "/api/orders",
                            UUID.randomUUID().toString(),
                            TEA,
                            Duration.ofSeconds(6)));
            breaking.get(15, TimeUnit.MINUTES);
            Eventually.holds(
                    "the queue is empty",
                    Duration.ofMinutes(5),
                    () -> shop.postgres.number("orders", "SELECT count(*) FROM outbox") == 0);

            Reconciliation books = Reconciliation.of(shop, outcome.acknowledged());
            System.out.println("Chaos: " + outcome + "\nChaos: " + books);

            assertThat(faults.done()).isEqualTo(faults.planned());
            assertThat(books.acknowledged()).isGreaterThan(ORDERS / 2);
            assertThat(books.lost()).isZero();
            assertThat(books.chargedTwice()).isZero();
            assertThat(books.unpaid()).isZero();
            assertThat(books.overcharged()).isZero();
            assertThat(books.completed()).isEqualTo(books.accepted());
            thatTheOtherBooksAgree(shop, books);
            thatLogsAreJsonWithTraceIds(shop);
        }
    }

    private static void thatLogsAreJsonWithTraceIds(Shop shop) {
        // Warnings of the JVM itself are the only lines that are not ours.
        assertThat(shop.orders.log().lines().filter(line -> !line.contains("OpenJDK")))
                .allMatch(line -> line.startsWith("{") && line.endsWith("}"))
                .anyMatch(line -> line.contains("is completed.") && line.matches(".*\"trace_id\": ?\"[0-9a-f]{32}\".*"));
    }

    private static void thatTheOtherBooksAgree(Shop shop, Reconciliation books) {
        assertThat(shop.postgres.number("payments", "SELECT count(*) FROM charges WHERE state = 'charged'"))
                .isEqualTo(books.completed());
        assertThat(shop.postgres.number("payments", "SELECT coalesce(sum(cents), 0) FROM ledger"))
                .isZero();
        assertThat(shop.postgres.number("payments", "SELECT sum(cents) FROM ledger WHERE account = 'shop'"))
                .isEqualTo(books.completed() * 2L * 575);
        assertThat(shop.postgres.number("inventory", "SELECT available FROM stock WHERE sku = 'tea'"))
                .isEqualTo(Shop.INITIAL_STOCK - books.completed() * 2L);
    }
}
