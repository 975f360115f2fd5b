package dev.nospof.components.kubernetes.gateway;

import dev.nospof.components.kubernetes.Endpoint;
import dev.nospof.components.kubernetes.UserPage;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void showsEachManifestAsItIsMade() throws IOException {
        new UserPage("gateway.md")
                .shows(
                        PageTest::example,
                        "ConfigMap",
                        "Deployment",
                        "HorizontalPodAutoscaler",
                        "NetworkPolicy",
                        "PodDisruptionBudget",
                        "PriorityClass",
                        "PrometheusRule",
                        "PrometheusRule",
                        "Service",
                        "ServiceAccount",
                        "ServiceMonitor");
    }

    /** As on the page. */
    static void example() {
        var storefront = Endpoint.service("storefront", "shop", 8080);
        new Gateway(
                "edge",
                GatewayArgs.builder()
                        .image("registry.example/gateway:2.6.12")
                        .namespace("shop")
                        .leadsTo(WayTo.all(storefront, "/readyz", Duration.ofSeconds(5)))
                        .behindLoadBalancer()
                        .build());
        new Gateway(
                "standard",
                GatewayArgs.builder()
                        .servedBy(ServedBy.gatewayApi("shared"))
                        .namespace("shop")
                        .hosts("shop.example.org")
                        .leadsTo(WayTo.all(storefront, "/readyz", Duration.ofSeconds(5)))
                        .build());
    }
}
