package dev.nospof.components.kubernetes.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.components.kubernetes.Manifest;
import dev.nospof.components.model.Profile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The children whose whole specification fits on a screen. */
class SmallKindsTest {
    private static final Map<String, Object> SELECTOR =
            Map.of("matchLabels", Map.of("app.kubernetes.io/name", "orders"));

    @Test
    void budgetLetsOnePodGoAtATimeAndBrokenOnesAlways() {
        assertThat(Manifest.of(Budget.of(Orders.blueprint())).at("spec"))
                .isEqualTo(
                        Map.of("maxUnavailable", 1, "unhealthyPodEvictionPolicy", "AlwaysAllow", "selector", SELECTOR));
    }

    @Test
    void serviceStandsBeforeThePods() {
        assertThat(Manifest.of(Address.of(Orders.blueprint())).at("spec"))
                .isEqualTo(Map.of(
                        "type", "ClusterIP",
                        "selector", Map.of("app.kubernetes.io/name", "orders"),
                        "ports",
                                List.of(Map.of(
                                        "name", "http", "port", 8080, "targetPort", "http", "protocol", "TCP"))));
    }

    @Test
    void serviceKeepsTrafficInItsZoneOnlyIfToldSo() {
        var near =
                Manifest.of(Address.of(Orders.blueprint(b -> b.peakReplicas(4).keepTrafficInZone())));

        assertThat(near.at("spec", "trafficDistribution")).isEqualTo("PreferClose");
        assertThat(near.at("spec", "selector")).isEqualTo(Map.of("app.kubernetes.io/name", "orders"));
        assertThat(near.at("spec", "ports", "0", "port")).isEqualTo(8080);
    }

    @Test
    void serviceHasTheMetricsPortToo() {
        var split = Manifest.of(Address.of(Orders.blueprint(b -> b.monitoring(Monitoring.DEFAULT.withPort(9090)))));

        assertThat(split.at("spec", "ports", "1"))
                .isEqualTo(Map.of("name", "metrics", "port", 9090, "targetPort", "metrics", "protocol", "TCP"));
    }

    @Test
    void serviceAccountHasNoToken() {
        var account = Manifest.of(Orders.blueprint().identity());

        assertThat(account.at("automountServiceAccountToken")).isEqualTo(false);
        assertThat(account.at("metadata", "name")).isEqualTo("orders");
        assertThat(account.at("metadata", "namespace")).isEqualTo("shop");
    }

    @Test
    void priorityIsAboveTheRestAndBelowTheSystem() {
        var priority = Manifest.of(Orders.blueprint().priority());

        assertThat(priority.at("metadata", "name")).isEqualTo("nospof.shop.orders");
        assertThat(priority.at("metadata", "namespace")).isNull();
        assertThat(priority.at("value")).isEqualTo(100_000);
        assertThat(priority.at("globalDefault")).isEqualTo(false);
    }

    @Test
    void autoscalerKeepsTheFloorAndTheReserve() {
        assertThat(Manifest.of(Scaling.of(Orders.blueprint())).at("spec"))
                .isEqualTo(Map.of(
                        "scaleTargetRef", Map.of("apiVersion", "apps/v1", "kind", "Deployment", "name", "orders"),
                        "minReplicas", 3,
                        "maxReplicas", 5,
                        "metrics",
                                List.of(Map.of(
                                        "type",
                                        "ContainerResource",
                                        "containerResource",
                                        Map.of(
                                                "name", "cpu",
                                                "container", "app",
                                                "target", Map.of("type", "Utilization", "averageUtilization", 66)))),
                        "behavior",
                                Map.of(
                                        "scaleUp",
                                        Map.of(
                                                "stabilizationWindowSeconds",
                                                0,
                                                "selectPolicy",
                                                "Max",
                                                "policies",
                                                List.of(
                                                        Map.of("type", "Percent", "value", 100, "periodSeconds", 15),
                                                        Map.of("type", "Pods", "value", 4, "periodSeconds", 15))),
                                        "scaleDown",
                                        Map.of(
                                                "stabilizationWindowSeconds",
                                                300,
                                                "selectPolicy",
                                                "Max",
                                                "policies",
                                                List.of(Map.of(
                                                        "type", "Percent", "value", 25, "periodSeconds", 60))))));
    }

    @Test
    void autoscalerTakesHalfWhereThereAreTwoZones() {
        var dev = Manifest.of(Scaling.of(Orders.blueprint(b -> b.profile(Profile.DEV))));

        assertThat(dev.at("spec", "minReplicas")).isEqualTo(2);
        assertThat(dev.at("spec", "metrics", "0", "containerResource", "target", "averageUtilization"))
                .isEqualTo(50);
    }

    @Test
    void autoscalerMayBeGivenMoreRoom() {
        assertThat(Manifest.of(Scaling.of(Orders.blueprint(b -> b.maxReplicas(40))))
                        .at("spec", "maxReplicas"))
                .isEqualTo(40);
    }

    @Test
    void monitorReadsWhereTheServiceShowsItsMetrics() {
        var monitor = Manifest.of(Monitor.of(Orders.blueprint()));

        assertThat(monitor.at("apiVersion")).isEqualTo("monitoring.coreos.com/v1");
        assertThat(monitor.at("kind")).isEqualTo("ServiceMonitor");
        assertThat(monitor.at("spec"))
                .isEqualTo(Map.of(
                        "selector",
                        SELECTOR,
                        "endpoints",
                        List.of(Map.of(
                                "port", "http", "path", "/metrics", "interval", "15s", "scrapeTimeout", "10s"))));
    }
}
