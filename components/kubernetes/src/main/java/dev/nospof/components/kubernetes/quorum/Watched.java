package dev.nospof.components.kubernetes.quorum;

import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import dev.nospof.components.kubernetes.CustomObjectArgs;
import dev.nospof.components.kubernetes.parts.AlertRule;
import dev.nospof.components.kubernetes.parts.DashboardFile;
import dev.nospof.components.kubernetes.parts.TimedJob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The ServiceMonitor, the PrometheusRule and the dashboard. */
final class Watched {
    private static final Duration HEALING = Duration.ofMinutes(10);

    private Watched() {}

    static CustomObjectArgs monitor(Blueprint set) {
        return CustomObjectArgs.of(
                "monitoring.coreos.com/v1",
                "ServiceMonitor",
                set.metadata().build(),
                new TreeMap<>(Map.of(
                        "selector",
                        Map.of("matchLabels", set.selector()),
                        "endpoints",
                        List.of(new TreeMap<>(Map.of(
                                "port",
                                Member.healthPort(set.program()),
                                "path",
                                set.program().metricsPath().orElse("/metrics"),
                                "interval",
                                "15s",
                                "scrapeTimeout",
                                "10s"))))));
    }

    static CustomObjectArgs alerts(Blueprint set) {
        var rules = rules(set).stream()
                .map(rule -> rule.asManifest(set.alertsOwner()))
                .toList();
        var group = new TreeMap<String, Object>(Map.of(
                "name", set.args().namespace() + "." + set.name() + ".alerts", "interval", "30s", "rules", rules));
        return CustomObjectArgs.of(
                "monitoring.coreos.com/v1", "PrometheusRule", set.metadata().build(), Map.of("groups", List.of(group)));
    }

    private static List<AlertRule> rules(Blueprint set) {
        var who = set.args().namespace() + "/" + set.name();
        var ready = "kube_statefulset_status_replicas_ready{%s}".formatted(object(set));
        var rules = new ArrayList<AlertRule>();
        rules.add(new AlertRule(
                "NospofQuorumLost",
                ready + " < " + set.majority(),
                Duration.ofMinutes(1),
                true,
                "quorum-lost",
                who + " has no majority of its members: it accepts no write."));
        rules.add(new AlertRule(
                "NospofMemberMissing",
                ready + " < " + set.args().members(),
                HEALING,
                false,
                "member-missing",
                who + " has lost a member and has not healed: the next loss may stop it."));
        rules.add(new AlertRule(
                "NospofVolumeNearlyFull",
                "min by (persistentvolumeclaim) (kubelet_volume_stats_available_bytes{%1$s} / kubelet_volume_stats_capacity_bytes{%1$s}) < 0.15"
                        .formatted(volumes(set)),
                HEALING,
                false,
                "volume-nearly-full",
                "A volume of " + who + " is more than 85 % full; a member that can not write stops."));
        rules.add(new AlertRule(
                "NospofContainersRestart",
                "sum(increase(kube_pod_container_status_restarts_total{%s}[30m])) > 2".formatted(container(set)),
                Duration.ofMinutes(5),
                false,
                "containers-restart",
                "Members of " + who + " were restarted more than twice within half an hour."));
        set.program()
                .noLeader()
                .ifPresent(expression -> rules.add(new AlertRule(
                        "NospofMemberWithoutLeader",
                        expression.formatted("namespace=\"%s\",service=\"%s\""
                                .formatted(set.args().namespace(), set.name())),
                        Duration.ofMinutes(1),
                        true,
                        "quorum-lost",
                        "A member of " + who + " knows no leader: it is cut off, or there is no majority.")));
        set.args()
                .snapshots()
                .ifPresent(snapshots -> rules.add(new AlertRule(
                        "NospofSnapshotOld",
                        TimedJob.older(
                                set.namespace(),
                                set.snapshots().name(),
                                snapshots.schedule().late()),
                        Duration.ZERO,
                        false,
                        "snapshot-old",
                        "No snapshot of " + who + " was taken and restored for a trial in time.")));
        return rules;
    }

    static ConfigMapArgs dashboard(Blueprint set) {
        return DashboardFile.of(
                        Watched.class,
                        set.args().namespace(),
                        set.name(),
                        Map.of(
                                "container", set.program().name(),
                                "members", String.valueOf(set.args().members()),
                                "majority", String.valueOf(set.majority())))
                .asConfigMap(set.metadata(), set.labels());
    }

    private static String object(Blueprint set) {
        return "namespace=\"%s\",statefulset=\"%s\"".formatted(set.args().namespace(), set.name());
    }

    private static String container(Blueprint set) {
        return "namespace=\"%s\",pod=~\"%s-[0-9]+\",container=\"%s\""
                .formatted(set.args().namespace(), set.name(), set.program().name());
    }

    private static String volumes(Blueprint set) {
        return "namespace=\"%s\",persistentvolumeclaim=~\"%s-%s-[0-9]+\""
                .formatted(set.args().namespace(), Pods.DATA, set.name());
    }
}
