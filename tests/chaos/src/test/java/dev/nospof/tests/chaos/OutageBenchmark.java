package dev.nospof.tests.chaos;

import dev.nospof.appimages.testkit.Eventually;
import dev.nospof.appimages.testkit.OpenLoad;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Payments killed for ten seconds in the middle of open load. Goals: 99.9 % of the orders taken at the first try, and the backlog gone
 * five seconds after payments is ready again. Printed, not asserted.
 */
class OutageBenchmark {
    private static final int PER_SECOND = Integer.getInteger("figures.rate", 50);
    private static final int SECONDS = 40;

    @Test
    void paymentsIsDownForTenSeconds(@TempDir Path folder) throws Exception {
        try (Shop shop = new Shop(folder, Map.of()).open()) {
            run(shop, new OpenLoad(PER_SECOND, 3), PER_SECOND * 5);
            System.out.println("Figures: " + Machine.now());
            OpenLoad load = new OpenLoad(PER_SECOND, 3);
            CompletableFuture<Void> outage = CompletableFuture.runAsync(() -> outage(shop, load));
            OpenLoad.Outcome outcome = run(shop, load, PER_SECOND * SECONDS);
            outage.get(2, TimeUnit.MINUTES);
            System.out.printf("Figures: payments down for 10 s at %d orders a second: %s%n", PER_SECOND, outcome);
            System.out.println("Figures: " + Machine.now());
        }
    }

    private static OpenLoad.Outcome run(Shop shop, OpenLoad load, int orders) throws InterruptedException {
        return load.run(
                orders,
                each -> OpenLoad.post(
                        shop.storefront.url() + "/api/orders",
                        UUID.randomUUID().toString(),
                        "{\"items\": {\"tea\": 2}}",
                        Duration.ofSeconds(6)));
    }

    private static void outage(Shop shop, OpenLoad load) {
        Eventually.holds("the outage begins", Duration.ofMinutes(2), () -> load.done() >= PER_SECOND * 10);
        shop.payments.kill();
        try {
            Thread.sleep(10_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        shop.payments.start().awaitReady();
        long back = System.nanoTime();
        long backlog = shop.postgres.number("orders", "SELECT count(*) FROM outbox");
        shop.postgres.execute("orders", "CREATE TABLE moment AS SELECT now() AS at");
        Eventually.holds(
                "the backlog is gone",
                Duration.ofMinutes(2),
                () -> shop.postgres.number(
                                "orders", "SELECT count(*) FROM outbox, moment WHERE outbox.queued_at < moment.at")
                        == 0);
        System.out.printf(
                "Figures: backlog of %d orders gone %.1f s after payments was ready again%n",
                backlog, (System.nanoTime() - back) / 1e9);
    }
}
