package dev.nospof.components.kubernetes.gateway;

import dev.nospof.components.kubernetes.Endpoint;
import java.time.Duration;

/** An ordinary gateway that tests change one thing of. */
final class Gateways {
    static final Endpoint STOREFRONT = Endpoint.service("storefront", "shop", 8080);
    static final Endpoint API = Endpoint.service("api", "backend", 9090);

    private Gateways() {}

    static GatewayArgs.Builder builder() {
        return GatewayArgs.builder()
                .image("registry.example/gateway:2.6.12")
                .namespace("shop")
                .leadsTo(
                        WayTo.all(STOREFRONT, "/readyz", Duration.ofSeconds(5)),
                        new WayTo("/api", API, "/health", Duration.ofMillis(2500)));
    }
}
