package dev.nospof.components.kubernetes.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import dev.nospof.components.kubernetes.Endpoint;
import dev.nospof.components.kubernetes.Manifest;
import dev.nospof.components.model.Dependency;
import dev.nospof.components.model.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One declaration of a dependency: the environment, the network policy and the annotation follow. */
class WiringTest {
    private static final Map<String, Object> DNS =
            Map.of("ports", List.of(Map.of("protocol", "UDP", "port", 53), Map.of("protocol", "TCP", "port", 53)));

    private final Blueprint orders = Orders.blueprint(b -> b.env("MODE", "fast")
            .envFromSecret("DB_PASSWORD", "orders-db", "password")
            .dependsOn(
                    Dependency.hard(Endpoint.service("payments", "billing", 8443)),
                    Dependency.soft("recommendations"),
                    Dependency.async(
                            Endpoint.service("inventory", "shop", 8080),
                            Endpoint.outside("orders-queue", Output.of("queue.example.org"), 5671, "10.0.0.0/16"),
                            Duration.ofHours(4))));

    @Test
    void namesHostsAndPortsInTheEnvironment() {
        assertThat(Orders.container(orders).at("env"))
                .isEqualTo(List.of(
                        Map.of(
                                "name",
                                "DB_PASSWORD",
                                "valueFrom",
                                Map.of("secretKeyRef", Map.of("name", "orders-db", "key", "password"))),
                        Map.of("name", "INVENTORY_HOST", "value", "inventory.shop.svc"),
                        Map.of("name", "INVENTORY_PORT", "value", "8080"),
                        Map.of("name", "MODE", "value", "fast"),
                        Map.of("name", "ORDERS_QUEUE_HOST", "value", "queue.example.org"),
                        Map.of("name", "ORDERS_QUEUE_PORT", "value", "5671"),
                        Map.of("name", "PAYMENTS_HOST", "value", "payments.billing.svc"),
                        Map.of("name", "PAYMENTS_PORT", "value", "8443"),
                        Map.of("name", "RECOMMENDATIONS_HOST", "value", "recommendations.shop.svc")));
    }

    @Test
    void tellsTheProofWhatEachLossMeans() {
        assertThat(Manifest.of(Pods.of(orders)).at("metadata", "annotations", "nospof.dev/depends-on"))
                .isEqualTo("billing/payments=hard,recommendations=soft,inventory=async:orders-queue:4h");
    }

    @Test
    void opensTheNetworkToDependenciesAndNameResolutionAlone() {
        var policy = Manifest.of(Reach.of(orders));

        assertThat(policy.at("spec", "policyTypes")).isEqualTo(List.of("Ingress", "Egress"));
        assertThat(policy.at("spec", "egress"))
                .isEqualTo(List.of(
                        DNS,
                        Map.of("to", List.of(pods("billing", "payments")), "ports", List.of(tcp(8443))),
                        Map.of("to", List.of(pods("shop", "recommendations"))),
                        Map.of("to", List.of(pods("shop", "inventory")), "ports", List.of(tcp(8080))),
                        Map.of(
                                "to", List.of(Map.of("ipBlock", Map.of("cidr", "10.0.0.0/16"))),
                                "ports", List.of(tcp(5671)))));
    }

    @Test
    void letsInTheNamespaceAndPrometheus() {
        assertThat(Manifest.of(Reach.of(orders)).at("spec", "ingress"))
                .isEqualTo(List.of(
                        Map.of("from", List.of(Map.of("podSelector", Map.of())), "ports", List.of(tcp(8080))),
                        Map.of("from", List.of(namespace("monitoring")), "ports", List.of(tcp(8080)))));
    }

    @Test
    void letsInOnlyTheCallersThatAreNamed() {
        var payments = Orders.blueprint(b ->
                b.callers(Target.named("orders"), Target.named("back/office")).withoutMonitoring());

        assertThat(Manifest.of(Reach.of(payments)).at("spec", "ingress"))
                .isEqualTo(List.of(
                        Map.of("from", List.of(pods("shop", "orders")), "ports", List.of(tcp(8080))),
                        Map.of("from", List.of(pods("back", "office")), "ports", List.of(tcp(8080)))));
    }

    @Test
    void letsInNobodyWhereNobodyIsNamed() {
        var worker = Orders.blueprint(b -> b.callers().withoutMonitoring());

        assertThat(Manifest.of(Reach.of(worker)).at("spec", "ingress")).isEqualTo(List.of());
    }

    @Test
    void letsInEverybodyWhenToldSo() {
        var storefront = Orders.blueprint(b -> b.callableFromAnywhere().withoutMonitoring());

        assertThat(Manifest.of(Reach.of(storefront)).at("spec", "ingress"))
                .isEqualTo(List.of(Map.of("ports", List.of(tcp(8080)))));
    }

    private static Map<String, Object> pods(String namespace, String service) {
        return Map.of(
                "namespaceSelector",
                Map.of("matchLabels", Map.of("kubernetes.io/metadata.name", namespace)),
                "podSelector",
                Map.of("matchLabels", Map.of("app.kubernetes.io/name", service)));
    }

    private static Map<String, Object> namespace(String name) {
        return Map.of("namespaceSelector", Map.of("matchLabels", Map.of("kubernetes.io/metadata.name", name)));
    }

    private static Map<String, Object> tcp(int port) {
        return Map.of("protocol", "TCP", "port", port);
    }
}
