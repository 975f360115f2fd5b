package dev.nospof.tests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.appimages.testkit.Eventually;
import dev.nospof.appimages.testkit.Http;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppingTest {
    /** shutdown.grace: what the platform gives from its signal until it kills. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** Payments does not answer, the database does not either, and there is work in the queue. */
    @Test
    void endsWithinItsGraceWhileEverythingAroundItHangs(@TempDir Path folder) {
        try (Shop shop = new Shop(folder).open()) {
            shop.payments.freeze();
            for (int order = 0; order < 20; order++) {
                new Http()
                        .post(
                                shop.orders.url() + "/orders",
                                "{\"items\":[{\"sku\":\"tea\",\"quantity\":1,\"unitCents\":575}],\"currency\":\"EUR\"}",
                                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
            }
            shop.ordersToDatabase.cut();
            shop.orders.askToStop();
            assertThat(shop.orders.awaitEnd(GRACE)).isEqualTo(143);
            assertThat(shop.orders.log()).contains("Leaving: no longer ready.").contains("Stopped.");

            shop.ordersToDatabase.heal();
            shop.payments.thaw();
            shop.orders.start().awaitReady();
            Eventually.holds(
                    "the queue is empty",
                    Duration.ofMinutes(1),
                    () -> shop.postgres.number("orders", "SELECT count(*) FROM outbox") == 0);
            assertThat(shop.postgres.number("orders", "SELECT count(*) FROM orders WHERE state = 'completed'"))
                    .isEqualTo(20);
        }
    }
}
