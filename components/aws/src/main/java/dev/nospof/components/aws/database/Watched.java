package dev.nospof.components.aws.database;

import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Alarm;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What is watched of a database
 * (https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.AuroraMonitoring.Metrics.html,
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html).
 */
final class Watched {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final double GIBIBYTE = 1L << 30;

    /** The least that a version of Aurora's storage grows to: 128 TiB (https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/CHAP_Limits.html). */
    private static final long MOST_OF_AURORA = 128L << 40;

    /** Readers of Aurora are behind by a tenth of a second and less as a rule. */
    private static final int AURORA_LAG_MILLIS = 5_000;

    /** A takeover waits until a standby has caught up: more than this, and 35 s are not kept. */
    private static final int LAG_SECONDS = 30;

    private static final int REGION_LAG_MILLIS = 60_000;

    private static final double FULL_PERCENT = 80;

    /** RDS lets a volume grow by itself when less than a tenth of it is free; that it goes on for a quarter of an hour means that it does not. */
    private static final double NEARLY_FULL_PERCENT = 95;

    private Watched() {}

    static Alarm auroraLag(Blueprint database, Output<String> cluster) {
        return new Alarm(
                metric("AuroraReplicaLagMaximum", cluster(cluster)),
                AURORA_LAG_MILLIS,
                MINUTE,
                5,
                5,
                false,
                "database-lag",
                "A reader of " + database.name() + " is more than 5 s behind: it answers with what was true before.");
    }

    static Alarm lag(Blueprint database, Output<String> machine) {
        return new Alarm(
                metric("ReplicaLag", machine(machine)),
                LAG_SECONDS,
                MINUTE,
                5,
                5,
                true,
                "database-lag",
                "A standby of " + database.name()
                        + " is more than 30 s behind: a takeover would have to wait until it has caught up.");
    }

    static Alarm regionLag(Blueprint database, Output<String> cluster, String from, String to) {
        return new Alarm(
                metric(
                        "AuroraGlobalDBReplicationLag",
                        cluster.applyValue(id -> Map.of("DBClusterIdentifier", id, "SourceRegion", from))),
                REGION_LAG_MILLIS,
                MINUTE,
                5,
                5,
                true,
                "database-region-lag",
                "The copy of " + database.name() + " in " + to
                        + " is more than a minute behind: if the region were lost now, that much would be lost with it.");
    }

    /**
     * Only who follows has a figure for how far behind it is: while the first one has one, it takes no writes. AWS names the cluster and the region that is followed as dimensions, and not which of
     * them come together (https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/dimensions.html): both ways are asked.
     */
    static Alarm following(Blueprint database, Output<String> cluster, String first, String other) {
        return new Alarm(
                new Alarm.Expression(
                        "MAX([FILL(m1, -1), FILL(m2, -1)])",
                        "Behind the other region, in milliseconds; -1 where it is the first",
                        List.of(
                                metric("AuroraGlobalDBReplicationLag", cluster(cluster)),
                                metric(
                                        "AuroraGlobalDBReplicationLag",
                                        cluster.applyValue(
                                                id -> Map.of("DBClusterIdentifier", id, "SourceRegion", other))))),
                -1,
                MINUTE,
                1,
                1,
                false,
                "database-follows",
                database.name() + " in " + first + " follows the one in " + other
                        + ", which takes the writes: users are not led back to " + first + " by themselves.");
    }

    static Alarm auroraStorage(Blueprint database, Output<String> cluster) {
        return new Alarm(
                new Alarm.Expression(
                        "100 * m1 / " + MOST_OF_AURORA,
                        "Storage used, in percent of the most there can be",
                        List.of(metric("VolumeBytesUsed", cluster(cluster)))),
                FULL_PERCENT,
                Duration.ofMinutes(5),
                3,
                3,
                true,
                "database-storage",
                "The storage of " + database.name()
                        + " is 80 % of what Aurora can have: full, it refuses every write.");
    }

    static Alarm storage(Blueprint database, Storage storage, Output<String> machine) {
        return new Alarm(
                new Alarm.Expression(
                        "100 - 100 * m1 / " + (long) (storage.first() * GIBIBYTE),
                        "Storage used, in percent of what there was at first",
                        List.of(metric("FreeStorageSpace", machine(machine)))),
                NEARLY_FULL_PERCENT,
                MINUTE,
                15,
                15,
                true,
                "database-storage",
                "A machine of " + database.name()
                        + " has almost no storage left and does not get more: full, it refuses every write.");
    }

    static Alarm connections(Blueprint database, Output<Map<String, String>> where) {
        return new Alarm(
                metric("DatabaseConnections", where),
                Math.floor(database.connections() * FULL_PERCENT / 100),
                MINUTE,
                5,
                5,
                true,
                "database-connections",
                database.name() + " has four fifths of the connections that it takes: soon it refuses new ones.");
    }

    static Output<Map<String, String>> cluster(Output<String> id) {
        return id.applyValue(known -> Map.of("DBClusterIdentifier", known));
    }

    static Output<Map<String, String>> writer(Output<String> id) {
        return id.applyValue(known -> Map.of("DBClusterIdentifier", known, "Role", "WRITER"));
    }

    static Output<Map<String, String>> machine(Output<String> id) {
        return id.applyValue(known -> Map.of("DBInstanceIdentifier", known));
    }

    private static Alarm.Metric metric(String name, Output<Map<String, String>> dimensions) {
        return new Alarm.Metric("AWS/RDS", name, "Maximum", dimensions);
    }
}
