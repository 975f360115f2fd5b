package dev.nospof.components.kubernetes.service;

import dev.nospof.components.kubernetes.CustomObjectArgs;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The ServiceMonitor: tells Prometheus where the service's own metrics are. */
final class Monitor {
    private Monitor() {}

    static CustomObjectArgs of(Blueprint service) {
        return CustomObjectArgs.of(
                "monitoring.coreos.com/v1",
                "ServiceMonitor",
                service.metadata().build(),
                new TreeMap<>(Map.of(
                        "selector", Map.of("matchLabels", service.selector()),
                        "endpoints", List.of(endpoint(service)))));
    }

    /** Every 15 s: the shortest window of the alerts, five minutes, then holds twenty samples. */
    private static Map<String, Object> endpoint(Blueprint service) {
        return new TreeMap<>(Map.of(
                "port",
                service.metricsPortName(),
                "path",
                service.args().monitoring().path(),
                "interval",
                "15s",
                "scrapeTimeout",
                "10s"));
    }
}
