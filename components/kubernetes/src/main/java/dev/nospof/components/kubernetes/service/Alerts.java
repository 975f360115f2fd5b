package dev.nospof.components.kubernetes.service;

import dev.nospof.components.kubernetes.CustomObjectArgs;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The PrometheusRule: who is told what when the service is in trouble, or will be at the next failure. */
final class Alerts {
    private Alerts() {}

    static CustomObjectArgs of(Blueprint service) {
        return CustomObjectArgs.of(
                "monitoring.coreos.com/v1",
                "PrometheusRule",
                service.metadata().build(),
                Map.of("groups", groups(service)));
    }

    private static List<Map<String, Object>> groups(Blueprint service) {
        return List.of(
                group(service, "objective", ObjectiveRules.recordings(service)),
                group(
                        service,
                        "alerts",
                        Stream.of(
                                        ObjectiveRules.alerts(service),
                                        HealthRules.alerts(service),
                                        BacklogRules.alerts(service))
                                .flatMap(List::stream)
                                .map(rule -> rule.asManifest(service.alertsOwner()))
                                .toList()));
    }

    private static Map<String, Object> group(Blueprint service, String part, List<Map<String, Object>> rules) {
        return new TreeMap<>(Map.of(
                "name",
                service.args().namespace() + "." + service.name() + "." + part,
                "interval",
                "30s",
                "rules",
                rules));
    }
}
