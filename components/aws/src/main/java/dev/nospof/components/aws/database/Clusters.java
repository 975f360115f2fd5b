package dev.nospof.components.aws.database;

import com.pulumi.aws.rds.ClusterArgs;
import com.pulumi.aws.rds.ClusterInstanceArgs;
import com.pulumi.aws.rds.GlobalClusterArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.model.Annotations;
import dev.nospof.components.model.Child;
import java.util.List;
import java.util.Optional;

/** Clusters of RDS: Aurora's, which have machines of their own beside them, and those of three machines. */
final class Clusters {
    /** Any machine is as good as any other: all are of one size and may be promoted. */
    private static final int FIRST_TO_BE_PROMOTED = 1;

    private Clusters() {}

    static ClusterArgs aurora(
            Blueprint database, Surroundings around, Output<String> settings, Optional<Output<String>> global) {
        var cluster = common(database, ReplicatedDatabase.CLUSTER, around, settings)
                .deleteAutomatedBackups(false)
                .finalSnapshotIdentifier(finalSnapshot(database));
        credentials(database, cluster);
        database.args().key().ifPresent(cluster::kmsKeyId);
        zones(database.subnets().zones(), cluster);
        global.ifPresent(cluster::globalClusterIdentifier);
        return cluster.build();
    }

    /** Follows the first one: what is in it, and who may log in, comes from there. */
    static ClusterArgs second(
            Blueprint database,
            OtherRegion.Database other,
            Surroundings around,
            Output<String> settings,
            Output<String> global) {
        var region = other.network().region();
        var child = ReplicatedDatabase.CLUSTER.in(region);
        var tags = database.tags(child, Annotations.NAME, database.nameIn(region));
        tags.put(Annotations.ZONES, String.valueOf(OtherRegion.Database.READERS));
        var cluster = common(database, child, around, settings)
                .globalClusterIdentifier(global)
                .sourceRegion(database.network().region())
                .kmsKeyId(other.key())
                .deleteAutomatedBackups(false)
                .finalSnapshotIdentifier(finalSnapshot(database) + "-" + region)
                .tags(tags);
        zones(other.network().subnets(Tier.DATA).zones(), cluster);
        return cluster.build();
    }

    static ClusterArgs ofThree(
            Blueprint database,
            Storage storage,
            Surroundings around,
            Output<String> settings,
            Output<String> observer) {
        var cluster = common(database, ReplicatedDatabase.CLUSTER, around, settings)
                .dbClusterInstanceClass(database.args().size().word())
                .allocatedStorage(storage.first())
                .storageType("gp3")
                .iops(storage.operations())
                .monitoringInterval(Observer.INTERVAL)
                .monitoringRoleArn(observer)
                .performanceInsightsEnabled(true)
                .performanceInsightsRetentionPeriod(Observer.DAYS_OF_INSIGHTS)
                .finalSnapshotIdentifier(finalSnapshot(database));
        credentials(database, cluster);
        database.args().key().ifPresent(cluster::kmsKeyId);
        return cluster.build();
    }

    private static ClusterArgs.Builder common(
            Blueprint database, Child<ClusterArgs> child, Surroundings around, Output<String> settings) {
        return ClusterArgs.builder()
                .engine(database.engine())
                .engineVersion(database.args().version())
                .port(database.port())
                .dbSubnetGroupName(around.subnetGroup())
                .vpcSecurityGroupIds(around.securityGroup().applyValue(List::of))
                .dbClusterParameterGroupName(settings)
                .storageEncrypted(true)
                .backupRetentionPeriod(database.backupDays())
                .preferredBackupWindow(database.args().backupWindow().word())
                .preferredMaintenanceWindow(database.args().maintenanceWindow().word())
                .copyTagsToSnapshot(true)
                .deletionProtection(database.profile().protectsState())
                .skipFinalSnapshot(false)
                .applyImmediately(false)
                .databaseInsightsMode("standard")
                .tags(database.meaning(child));
    }

    private static void credentials(Blueprint database, ClusterArgs.Builder cluster) {
        cluster.masterUsername(database.args().username());
        database.args()
                .password()
                .ifPresentOrElse(cluster::masterPassword, () -> cluster.manageMasterUserPassword(true));
        database.args().database().ifPresent(cluster::databaseName);
    }

    /** Three, or none and AWS chooses: fewer than three would be taken for a change later on, and the cluster be replaced. */
    private static void zones(List<Zone> zones, ClusterArgs.Builder cluster) {
        if (zones.size() >= Blueprint.ZONES_OF_STORAGE) {
            cluster.availabilityZones(zones.subList(0, Blueprint.ZONES_OF_STORAGE).stream()
                    .map(Zone::word)
                    .toList());
        }
    }

    static String finalSnapshot(Blueprint database) {
        return database.args().finalSnapshot().orElse(database.name() + "-final");
    }

    /** A machine of Aurora's in this zone. Each has its maintenance on a day of its own, so that no two are restarted at once. */
    static ClusterInstanceArgs member(
            Blueprint database,
            Child<ClusterInstanceArgs> child,
            Zone zone,
            Output<String> cluster,
            Output<String> subnetGroup,
            Output<String> observer) {
        return ClusterInstanceArgs.builder()
                .clusterIdentifier(cluster)
                .engine(database.engine())
                .instanceClass(database.args().size().word())
                .availabilityZone(zone.word())
                .dbSubnetGroupName(subnetGroup)
                .promotionTier(FIRST_TO_BE_PROMOTED)
                .publiclyAccessible(false)
                .preferredMaintenanceWindow(database.args()
                        .maintenanceWindow()
                        .daysLater(zone.position())
                        .word())
                .autoMinorVersionUpgrade(false)
                .applyImmediately(false)
                .monitoringInterval(Observer.INTERVAL)
                .monitoringRoleArn(observer)
                .performanceInsightsEnabled(true)
                .performanceInsightsRetentionPeriod(Observer.DAYS_OF_INSIGHTS)
                .copyTagsToSnapshot(true)
                .tags(database.tags(child))
                .build();
    }

    /** What the databases of two regions belong to. */
    static GlobalClusterArgs global(Blueprint database) {
        var global = GlobalClusterArgs.builder()
                .globalClusterIdentifier(database.name())
                .engine(database.engine())
                .engineVersion(database.args().version())
                .storageEncrypted(true)
                .deletionProtection(database.profile().protectsState())
                .tags(database.tags(ReplicatedDatabase.GLOBAL));
        database.args().database().ifPresent(global::databaseName);
        return global.build();
    }
}
