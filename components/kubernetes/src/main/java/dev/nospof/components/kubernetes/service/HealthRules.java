package dev.nospof.components.kubernetes.service;

import dev.nospof.components.kubernetes.parts.AlertRule;
import java.time.Duration;
import java.util.List;

/** Alerts on what the service is made of: they fire before requests fail, or say why they do. */
final class HealthRules {
    /** An average node loss is over by then: noticed 50 s, bound 10 s, started; twice over for a new node. */
    private static final Duration HEALING = Duration.ofMinutes(10);

    private static final Duration LASTING = Duration.ofMinutes(15);

    private HealthRules() {}

    static List<AlertRule> alerts(Blueprint service) {
        var floor = service.capacity().floor();
        var zones = service.capacity().zones();
        var watched = Watched.of(service);
        var who = service.args().namespace() + "/" + service.name();
        return List.of(
                new AlertRule(
                        "NospofServiceDown",
                        "kube_deployment_status_replicas_available{%s} < 1".formatted(watched.object("deployment")),
                        Duration.ofMinutes(1),
                        true,
                        "service-down",
                        who + " has no replica that is available."),
                new AlertRule(
                        "NospofReplicasMissing",
                        "kube_deployment_status_replicas_available{%s} < %d"
                                .formatted(watched.object("deployment"), floor),
                        HEALING,
                        false,
                        "replicas-missing",
                        who + " has fewer than " + floor
                                + " replicas and has not healed: the next failure may stop it."),
                new AlertRule(
                        "NospofRolloutStuck",
                        "kube_deployment_status_condition{%s,condition=\"Progressing\",status=\"false\"} == 1"
                                .formatted(watched.object("deployment")),
                        Duration.ofMinutes(5),
                        false,
                        "rollout-stuck",
                        who + " does not get its new version up; the old one goes on serving."),
                new AlertRule(
                        "NospofContainersRestart",
                        "sum(increase(kube_pod_container_status_restarts_total{%s}[30m])) > 2"
                                .formatted(watched.container()),
                        Duration.ofMinutes(5),
                        false,
                        "containers-restart",
                        "Containers of " + who + " were restarted more than twice within half an hour."),
                new AlertRule(
                        "NospofAutoscalerAtMaximum",
                        ("kube_horizontalpodautoscaler_status_desired_replicas{%1$s}"
                                        + " >= kube_horizontalpodautoscaler_spec_max_replicas{%1$s}")
                                .formatted(watched.object("horizontalpodautoscaler")),
                        LASTING,
                        false,
                        "autoscaler-at-maximum",
                        who + " cannot scale any further: more load, or the loss of a zone, would slow it down."),
                new AlertRule(
                        "NospofZoneLossWouldOverload",
                        ("sum(rate(container_cpu_usage_seconds_total{%1$s}[5m]))"
                                        + " > sum(kube_pod_container_resource_requests{%1$s,resource=\"cpu\"}) * %2$d / %3$d")
                                .formatted(watched.container(), zones - 1, zones),
                        LASTING,
                        false,
                        "zone-loss-would-overload",
                        who + " uses more CPU than " + (zones - 1) + " of its " + zones + " zones could give."),
                new AlertRule(
                        "NospofMemoryNearLimit",
                        ("max by (pod) (container_memory_working_set_bytes{%1$s})"
                                        + " / max by (pod) (kube_pod_container_resource_limits{%1$s,resource=\"memory\"}) > 0.9")
                                .formatted(watched.container()),
                        LASTING,
                        false,
                        "memory-near-limit",
                        "A pod of " + who + " uses more than 90 % of its memory and will be killed at 100 %."),
                new AlertRule(
                        "NospofServiceUnwatched",
                        "absent(up{%s} == 1)".formatted(watched.own()),
                        HEALING,
                        false,
                        "service-unwatched",
                        "Prometheus reads no metrics of " + who + ": its other alerts are blind."));
    }
}
