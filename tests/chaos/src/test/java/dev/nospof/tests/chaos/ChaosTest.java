package dev.nospof.tests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.appimages.testkit.Eventually;
import dev.nospof.appimages.testkit.OpenLoad;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shop under every fault, one after the other, in the middle of 10,000 orders. Another size: {@code -Dchaos.orders}, {@code
 * -Dchaos.rate} (a second), {@code -Dchaos.payments-down} (seconds).
 */
class ChaosTest {
    private static final int ORDERS = Integer.getInteger("chaos.orders", 10_000);
    private static final int PER_SECOND = Integer.getInteger("chaos.rate", 70);
    private static final Duration PAYMENTS_DOWN = Duration.ofSeconds(Integer.getInteger("chaos.payments-down", 60));

    @Test
    void noOrderIsLostAndNoneIsChargedTwiceAndTheStockAddsUp(@TempDir Path folder) throws Exception {
        Mix mix = Mix.of(ORDERS);
        try (Shop shop = new Shop(folder).open();
                LivenessWatch watch = new LivenessWatch(shop.processes())) {
            shop.fill(mix.stock());
            OpenLoad load = new OpenLoad(PER_SECOND, 12);
            Faults faults = new Faults(shop, load, mix.sends(), PAYMENTS_DOWN);
            CompletableFuture<Void> breaking = CompletableFuture.runAsync(faults::run);
            OpenLoad.Outcome outcome = load.run(mix.sends(), send -> shot(shop, mix.sent(send)));
            breaking.get(15, TimeUnit.MINUTES);
            Eventually.holds(
                    "the queue is empty",
                    Duration.ofMinutes(5),
                    () -> shop.postgres.number("orders", "SELECT count(*) FROM outbox") == 0);

            Reconciliation books = Reconciliation.of(Books.of(shop), outcome.acknowledged(), mix.stock());
            System.out.println("Chaos: " + outcome + "\nChaos: " + books);

            assertThat(faults.done()).isEqualTo(faults.planned());
            assertThat(books.wrong()).isEmpty();
            assertThat(books.acknowledged()).isGreaterThan(ORDERS / 2);
            assertThat(books.states()).containsOnlyKeys("completed", "declined", "out-of-stock");
            assertThat(watch.verdicts()).isEmpty();
            thatLogsAreJsonWithTraceIds(shop);
        }
    }

    private static OpenLoad.Shot shot(Shop shop, Mix.Wish wish) {
        return OpenLoad.post(shop.storefront.url() + "/api/orders", wish.key(), wish.items(), Duration.ofSeconds(6));
    }

    private static void thatLogsAreJsonWithTraceIds(Shop shop) {
        // Warnings of the JVM itself are the only lines that are not ours.
        assertThat(shop.orders.log().lines().filter(line -> !line.contains("OpenJDK")))
                .allMatch(line -> line.startsWith("{") && line.endsWith("}"))
                .anyMatch(
                        line -> line.contains("is completed.") && line.matches(".*\"trace_id\": ?\"[0-9a-f]{32}\".*"));
    }
}
