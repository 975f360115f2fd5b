package dev.nospof.components.kubernetes.postgres;

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

/** The ServiceMonitor, the PrometheusRule and the dashboard of members that Patroni runs. */
final class Watched {
    private static final String API = "monitoring.coreos.com/v1";
    private static final Duration HEALING = Duration.ofMinutes(10);

    /** Of write-ahead log: what a standby that lags so far behind is kept from replaying by a slow disk or a long query. */
    private static final String LAG_BYTES = "67108864";

    private Watched() {}

    static CustomObjectArgs monitor(Blueprint database) {
        return CustomObjectArgs.of(
                API,
                "ServiceMonitor",
                database.metadata().build(),
                new TreeMap<>(Map.of(
                        "selector",
                        Map.of("matchLabels", database.selector()),
                        "endpoints",
                        List.of(new TreeMap<>(Map.of(
                                // Only the members' own Service has a port of that name.
                                "port",
                                Addresses.PATRONI,
                                "path",
                                "/metrics",
                                "interval",
                                "15s",
                                "scrapeTimeout",
                                "10s"))))));
    }

    static CustomObjectArgs alerts(Blueprint database) {
        return alerts(database, rules(database));
    }

    static CustomObjectArgs alerts(Blueprint database, List<AlertRule> all) {
        var rules = all.stream()
                .map(rule -> rule.asManifest(database.alertsOwner()))
                .toList();
        var group = new TreeMap<String, Object>(Map.of(
                "name", database.namespace() + "." + database.name() + ".alerts", "interval", "30s", "rules", rules));
        return CustomObjectArgs.of(
                API, "PrometheusRule", database.metadata().build(), Map.of("groups", List.of(group)));
    }

    private static List<AlertRule> rules(Blueprint database) {
        var who = database.namespace() + "/" + database.name();
        var rules = new ArrayList<>(List.of(
                new AlertRule(
                        "NospofPostgresNoPrimary",
                        "(sum(patroni_primary{%1$s}) or vector(0)) < 1".formatted(members(database)),
                        Duration.ofMinutes(1),
                        true,
                        "postgres-no-primary",
                        who + " has no primary: it accepts no write."),
                new AlertRule(
                        "NospofPostgresUnconfirmed",
                        "(sum(patroni_sync_standby{%s}) or vector(0)) < 1".formatted(members(database)),
                        Duration.ofMinutes(5),
                        false,
                        "postgres-unconfirmed",
                        "No standby of " + who + " confirms writes: losing the primary now would stop it."),
                new AlertRule(
                        "NospofPostgresLag",
                        "scalar(max(patroni_xlog_location{%1$s})) - (patroni_xlog_replayed_location{%1$s} and on (pod) patroni_replica{%1$s} == 1) > %2$s"
                                .formatted(members(database), LAG_BYTES),
                        Duration.ofMinutes(5),
                        false,
                        "postgres-lag",
                        "A standby of " + who + " is more than 64 MiB behind."),
                new AlertRule(
                        "NospofMemberMissing",
                        "kube_statefulset_status_replicas_ready{namespace=\"%s\",statefulset=\"%s\"} < %d"
                                .formatted(database.namespace(), database.name(), database.members()),
                        HEALING,
                        false,
                        "member-missing",
                        who + " has lost a member and has not healed: the next loss may stop it."),
                new AlertRule(
                        "NospofVolumeNearlyFull",
                        "min by (persistentvolumeclaim) (kubelet_volume_stats_available_bytes{%1$s} / kubelet_volume_stats_capacity_bytes{%1$s}) < 0.15"
                                .formatted(volumes(database)),
                        HEALING,
                        false,
                        "volume-nearly-full",
                        "A volume of " + who + " is more than 85 % full; a primary that can not write stops."),
                new AlertRule(
                        "NospofContainersRestart",
                        "sum(increase(kube_pod_container_status_restarts_total{namespace=\"%s\",pod=~\"%s-[0-9]+\"}[30m])) > 2"
                                .formatted(database.namespace(), database.name()),
                        Duration.ofMinutes(5),
                        false,
                        "containers-restart",
                        "Members of " + who + " were restarted more than twice within half an hour.")));
        database.args().backups().ifPresent(backups -> rules.addAll(ofBackups(database, who, backups)));
        return rules;
    }

    private static List<AlertRule> ofBackups(Blueprint database, String who, Backups backups) {
        return List.of(
                new AlertRule(
                        "NospofPostgresArchiveFails",
                        older(
                                database,
                                Jobs.ARCHIVE_CHECK,
                                backups.archiveCheck().every().multipliedBy(3)),
                        Duration.ZERO,
                        true,
                        "postgres-archive-fails",
                        "The log of " + who
                                + " does not reach its archive: what is written now would be lost with its volumes."),
                new AlertRule(
                        "NospofPostgresBackupOld",
                        older(database, Jobs.BACKUP, backups.base().late()),
                        Duration.ZERO,
                        false,
                        "postgres-backup-old",
                        who + " was not copied in time: a restore would have to replay the log since the last copy."),
                new AlertRule(
                        "NospofPostgresRestoreUntested",
                        older(database, Jobs.RESTORE_TEST, backups.restoreTest().late()),
                        Duration.ZERO,
                        false,
                        "postgres-restore-untested",
                        "No copy of " + who + " was restored and read in time: nobody knows whether one can be."));
    }

    private static String older(Blueprint database, String job, Duration limit) {
        return TimedJob.older(database.namespace(), database.name() + job, limit);
    }

    static ConfigMapArgs dashboard(Blueprint database) {
        return DashboardFile.of(
                        Watched.class,
                        database.namespace(),
                        database.name(),
                        Map.of("members", String.valueOf(database.members())))
                .asConfigMap(database.metadata(), database.labels());
    }

    private static String members(Blueprint database) {
        return "namespace=\"%s\",service=\"%s%s\"".formatted(database.namespace(), database.name(), Blueprint.MEMBERS);
    }

    private static String volumes(Blueprint database) {
        return "namespace=\"%s\",persistentvolumeclaim=~\"%s-%s-[0-9]+\""
                .formatted(database.namespace(), Pods.DATA, database.name());
    }
}
