package dev.nospof.components.kubernetes.service;

import dev.nospof.components.kubernetes.Endpoint;
import dev.nospof.components.kubernetes.UserPage;
import dev.nospof.components.model.Dependency;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void showsEachManifestAsItIsMade() throws IOException {
        new UserPage("self-healing-service.md").shows(PageTest::example, "ConfigMap", "PrometheusRule");
    }

    /** As on the page. */
    private static void example() {
        var payments = Endpoint.service("payments", "shop", 8080);
        new SelfHealingService(
                "orders",
                SelfHealingServiceArgs.builder()
                        .image("registry.example/shop/orders:1.4.2")
                        .namespace("shop")
                        .bootTime(Duration.ofSeconds(20))
                        .longestRequest(Duration.ofSeconds(10))
                        .peakReplicas(2)
                        .dependsOn(
                                Dependency.hard(payments),
                                Dependency.async("inventory", "orders-queue", Duration.ofHours(4)),
                                Dependency.soft("recommendations"))
                        .build());
    }
}
