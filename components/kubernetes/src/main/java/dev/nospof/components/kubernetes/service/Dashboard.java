package dev.nospof.components.kubernetes.service;

import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import dev.nospof.components.kubernetes.parts.DashboardFile;
import java.util.Map;

/** The dashboard: load, failures and what the service is made of. */
final class Dashboard {
    private Dashboard() {}

    static ConfigMapArgs of(Blueprint service) {
        return file(service).asConfigMap(service.metadata(), service.labels());
    }

    static String json(Blueprint service) {
        return file(service).json();
    }

    private static DashboardFile file(Blueprint service) {
        var metric = service.args().monitoring().requests();
        var objective = service.args().objective();
        return DashboardFile.of(
                Dashboard.class,
                service.args().namespace(),
                service.name(),
                Map.of(
                        "pods", Watched.of(service).pods(),
                        "container", Blueprint.CONTAINER,
                        "histogram", metric.histogram(),
                        "status", metric.statusLabel(),
                        "failed", metric.failed(),
                        "budget", objective.errorBudget().toPlainString(),
                        "objective", objective.percent().toPlainString()));
    }
}
