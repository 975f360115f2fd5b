package dev.nospof.components.kubernetes.postgres;

import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.networking.v1.NetworkPolicyArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyEgressRuleArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyIngressRuleArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicySpecArgs;
import dev.nospof.components.kubernetes.CustomObjectArgs;
import dev.nospof.components.kubernetes.parts.AlertRule;
import dev.nospof.components.kubernetes.parts.Ways;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the CloudNativePG operator is asked for: the same promises, in its own words. */
final class OperatorObjects {
    private static final String API = "postgresql.cnpg.io/v1";
    private static final String PLUGIN = "barman-cloud.cloudnative-pg.io";
    private static final int OPERATOR = 8000;
    private static final int METRICS = 9187;

    private OperatorObjects() {}

    static CustomObjectArgs cluster(Blueprint database) {
        var args = database.args();
        var spec = new TreeMap<String, Object>();
        spec.put("instances", database.members());
        spec.put("imageName", args.image());
        spec.put("primaryUpdateMethod", "switchover");
        spec.put("primaryUpdateStrategy", "unsupervised");
        spec.put("enablePDB", true);
        spec.put("priorityClassName", database.priorityClass());
        spec.put("storage", volume(database));
        spec.put("walStorage", volume(database));
        spec.put(
                "affinity",
                map(
                        "enablePodAntiAffinity", true,
                        "podAntiAffinityType", "required",
                        "topologyKey", "topology.kubernetes.io/zone"));
        spec.put(
                "postgresql",
                map(
                        "parameters",
                                map(
                                        "max_connections",
                                        String.valueOf(args.connections()),
                                        "shared_buffers",
                                        Settings.cacheMebibytes(args.memory()) + "MB"),
                        "synchronous",
                                map(
                                        "method",
                                        "any",
                                        "number",
                                        1,
                                        "dataDurability",
                                        args.durability().word(),
                                        "failoverQuorum",
                                        true)));
        spec.put(
                "resources",
                map(
                        "requests", map("cpu", args.cpu(), "memory", args.memory()),
                        "limits", map("memory", args.memory())));
        spec.put("bootstrap", map("initdb", firstDatabase(database)));
        var more = args.databases().stream()
                .skip(1)
                .map(each -> role(database, each))
                .toList();
        if (!more.isEmpty()) {
            spec.put("managed", map("roles", more));
        }
        if (args.backups().isPresent()) {
            spec.put(
                    "plugins",
                    List.of(map(
                            "name",
                            PLUGIN,
                            "isWALArchiver",
                            true,
                            "parameters",
                            map("barmanObjectName", database.name()))));
        }
        return CustomObjectArgs.of(API, "Cluster", database.metadata().build(), spec);
    }

    private static Map<String, Object> firstDatabase(Blueprint database) {
        var first = database.args().databases().get(0);
        return map(
                "database",
                first,
                "owner",
                first,
                "dataChecksums",
                true,
                "secret",
                map("name", credentialsOf(database, first)));
    }

    private static Map<String, Object> role(Blueprint database, String name) {
        return map(
                "name",
                name,
                "ensure",
                "present",
                "login",
                true,
                "passwordSecret",
                map("name", credentialsOf(database, name)));
    }

    /** One of the type {@code kubernetes.io/basic-auth} for each user, as the operator wants it. */
    private static String credentialsOf(Blueprint database, String user) {
        return database.credentials() + "-" + user.replace('_', '-');
    }

    /** The operator makes one database with its cluster; each further one is an object. */
    static CustomObjectArgs database(Blueprint database, String name) {
        return CustomObjectArgs.of(
                API,
                "Database",
                database.metadata()
                        .name(database.name() + "-" + name.replace('_', '-'))
                        .build(),
                map(
                        "cluster",
                        map("name", database.name()),
                        "name",
                        name,
                        "owner",
                        name,
                        "ensure",
                        "present",
                        // A wrong line in a program must not cost the data.
                        "databaseReclaimPolicy",
                        "retain"));
    }

    /** Where the plugin writes, and for how long it keeps. */
    static CustomObjectArgs store(Blueprint database, BackupPlace.Bucket bucket) {
        return CustomObjectArgs.of(
                "barmancloud.cnpg.io/v1",
                "ObjectStore",
                database.metadata().build(),
                map(
                        "retentionPolicy",
                        database.args().profile().backupRetention().toDays() + "d",
                        "configuration",
                        map(
                                "destinationPath", "s3://" + bucket.bucket() + "/" + database.namespace(),
                                "endpointURL", "https://" + bucket.endpoint(),
                                "s3Credentials",
                                        map(
                                                "accessKeyId", map("name", bucket.secret(), "key", "access-key"),
                                                "secretAccessKey", map("name", bucket.secret(), "key", "secret-key")),
                                "wal", map("compression", "gzip"),
                                "data", map("compression", "gzip"))));
    }

    /** The operator's schedules have seconds, in front. */
    static CustomObjectArgs schedule(Blueprint database, Backups backups) {
        return CustomObjectArgs.of(
                API,
                "ScheduledBackup",
                database.metadata().build(),
                map(
                        "schedule",
                        "0 " + backups.base().cron(),
                        "immediate",
                        true,
                        "backupOwnerReference",
                        "self",
                        "cluster",
                        map("name", database.name()),
                        "method",
                        "plugin",
                        "pluginConfiguration",
                        map("name", PLUGIN)));
    }

    /** PgBouncer, run by the operator. */
    static CustomObjectArgs pooler(Blueprint database, Pooling pooling) {
        return CustomObjectArgs.of(
                API,
                "Pooler",
                database.part(Blueprint.POOLER).metadata().build(),
                map(
                        "cluster", map("name", database.name()),
                        "instances", database.args().profile().zones(),
                        "type", "rw",
                        "pgbouncer",
                                map(
                                        "poolMode",
                                        "transaction",
                                        "parameters",
                                        map(
                                                "max_client_conn", String.valueOf(pooling.callers()),
                                                "default_pool_size", String.valueOf(pooling.perDatabase())))));
    }

    static CustomObjectArgs monitor(Blueprint database) {
        return CustomObjectArgs.of(
                "monitoring.coreos.com/v1",
                "PodMonitor",
                database.metadata().build(),
                map(
                        "selector", map("matchLabels", pods(database)),
                        "podMetricsEndpoints", List.of(map("port", "metrics", "interval", "15s"))));
    }

    static CustomObjectArgs alerts(Blueprint database) {
        var who = database.namespace() + "/" + database.name();
        var labels = "namespace=\"%s\",pod=~\"%s-[0-9]+\"".formatted(database.namespace(), database.name());
        var rules = new ArrayList<>(List.of(
                new AlertRule(
                        "NospofPostgresNoPrimary",
                        "(sum(cnpg_pg_replication_in_recovery{%s} == bool 0) or vector(0)) < 1".formatted(labels),
                        Duration.ofMinutes(1),
                        true,
                        "postgres-no-primary",
                        who + " has no primary: it accepts no write."),
                new AlertRule(
                        "NospofPostgresLag",
                        "cnpg_pg_replication_lag{%s} > 60".formatted(labels),
                        Duration.ofMinutes(5),
                        false,
                        "postgres-lag",
                        "A standby of " + who + " is more than a minute behind."),
                new AlertRule(
                        "NospofMemberMissing",
                        "sum(cnpg_collector_up{%s}) < %d".formatted(labels, database.members()),
                        Duration.ofMinutes(10),
                        false,
                        "member-missing",
                        who + " has lost a member and has not healed: the next loss may stop it.")));
        database.args().backups().ifPresent(backups -> {
            rules.add(new AlertRule(
                    "NospofPostgresArchiveFails",
                    "max(cnpg_pg_stat_archiver_seconds_since_last_archival{%1$s}) > 2700 and max(cnpg_pg_stat_archiver_last_failed_time{%1$s} - cnpg_pg_stat_archiver_last_archived_time{%1$s}) > 0"
                            .formatted(labels),
                    Duration.ZERO,
                    true,
                    "postgres-archive-fails",
                    "The log of " + who
                            + " does not reach its archive: what is written now would be lost with its volumes."));
            rules.add(new AlertRule(
                    "NospofPostgresBackupOld",
                    "time() - max(barman_cloud_cloudnative_pg_io_last_available_backup_timestamp{%s}) > %d"
                            .formatted(
                                    labels,
                                    backups.base()
                                            .every()
                                            .multipliedBy(3)
                                            .dividedBy(2)
                                            .toSeconds()),
                    Duration.ZERO,
                    false,
                    "postgres-backup-old",
                    who + " was not copied in time: a restore would have to replay the log since the last copy."));
        });
        return Watched.alerts(database, rules);
    }

    /** The operator itself connects to its instances too, from a namespace that only its installer knows. */
    static NetworkPolicyArgs reach(Blueprint database) {
        var args = database.args();
        var own = LabelSelectorArgs.builder().matchLabels(pods(database)).build();
        var in = new ArrayList<NetworkPolicyIngressRuleArgs>();
        in.add(Ways.fromPods(own, Blueprint.PORT, OPERATOR));
        in.add(Ways.fromAnywhere(OPERATOR));
        in.addAll(Ways.from(args.callers(), args.namespace(), Blueprint.PORT));
        if (args.isMonitored()) {
            in.add(Ways.fromNamespace(args.prometheusNamespace(), METRICS));
        }
        var out = new ArrayList<NetworkPolicyEgressRuleArgs>(
                List.of(Ways.toNameResolution(), Ways.toApiServer(), Ways.toPods(own, Blueprint.PORT, OPERATOR)));
        return NetworkPolicyArgs.builder()
                .metadata(database.metadata().build())
                .spec(NetworkPolicySpecArgs.builder()
                        .podSelector(own)
                        .policyTypes("Ingress", "Egress")
                        .ingress(in)
                        .egress(out)
                        .build())
                .build();
    }

    /** What the operator labels its pods with; those of the pooler too. */
    static SortedMap<String, String> pods(Blueprint database) {
        return new TreeMap<>(Map.of("cnpg.io/cluster", database.name()));
    }

    private static Map<String, Object> volume(Blueprint database) {
        var volume = new TreeMap<String, Object>(Map.of("size", database.args().storage()));
        database.args().storageClass().ifPresent(name -> volume.put("storageClass", name));
        return volume;
    }

    private static SortedMap<String, Object> map(Object... entries) {
        var map = new TreeMap<String, Object>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
