package dev.nospof.components.aws.database;

import com.pulumi.aws.rds.Instance;
import com.pulumi.aws.rds.InstanceArgs;
import com.pulumi.aws.rds.InstanceAutomatedBackupsReplication;
import com.pulumi.aws.rds.InstanceAutomatedBackupsReplicationArgs;
import com.pulumi.aws.rds.inputs.InstanceBlueGreenUpdateArgs;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Optional;

/** What is made of a machine with a standby: an instance, and copies of its backups in another region. */
record OneMachine(Making making, Surroundings around, Observer observer, Storage storage) {
    Made made() {
        var database = making.database();
        var secret = database.args().password().map(password -> Secrets.made(making, password));
        var instance = new Instance(
                making.nameOf(ReplicatedDatabase.INSTANCE),
                making.built(ReplicatedDatabase.INSTANCE, instance(Settings.ofInstance(making))),
                making.children().kept(making.keeps(), List.of(observer.rights()), List.of()));
        database.args().otherRegion().ifPresent(other -> copies(other, instance));
        database.choices().alarms().ifPresent(topics -> Alarms.ofOne(making, storage, instance.identifier(), topics));
        return new Made(
                instance.identifier(),
                instance.arn(),
                false,
                instance.address(),
                Optional.empty(),
                secret.orElseGet(() -> kept(instance)),
                List.of(instance),
                Optional.empty());
    }

    private InstanceArgs instance(Output<String> settings) {
        var database = making.database();
        var args = database.args();
        var rehearsed = args.password().isPresent() && !args.updatedInPlace();
        var instance = InstanceArgs.builder()
                .engine(database.engine())
                .engineVersion(args.version())
                .instanceClass(args.size().word())
                .multiAz(true)
                .port(database.port())
                .allocatedStorage(storage.first())
                .maxAllocatedStorage(storage.most())
                .storageType("gp3")
                .storageEncrypted(true)
                .dbSubnetGroupName(around.subnetGroup())
                .vpcSecurityGroupIds(around.securityGroup().applyValue(List::of))
                .publiclyAccessible(false)
                .parameterGroupName(settings)
                .username(args.username())
                .backupRetentionPeriod(database.backupDays())
                .backupWindow(args.backupWindow().word())
                .maintenanceWindow(args.maintenanceWindow().word())
                .copyTagsToSnapshot(true)
                .deletionProtection(database.profile().protectsState())
                .deleteAutomatedBackups(false)
                .skipFinalSnapshot(false)
                .finalSnapshotIdentifier(Clusters.finalSnapshot(database))
                .autoMinorVersionUpgrade(false)
                .applyImmediately(false)
                .blueGreenUpdate(
                        InstanceBlueGreenUpdateArgs.builder().enabled(rehearsed).build())
                .monitoringInterval(Observer.INTERVAL)
                .monitoringRoleArn(observer.role())
                .performanceInsightsEnabled(true)
                .performanceInsightsRetentionPeriod(Observer.DAYS_OF_INSIGHTS)
                .databaseInsightsMode("standard")
                .tags(database.meaning(ReplicatedDatabase.INSTANCE));
        args.password().ifPresentOrElse(instance::password, () -> instance.manageMasterUserPassword(true));
        args.database().ifPresent(instance::dbName);
        args.key().ifPresent(instance::kmsKeyId);
        return instance.build();
    }

    /** Of the secret that AWS makes with the database; empty only where a provider does not tell of it. */
    private static Output<String> kept(Instance instance) {
        return instance.masterUserSecrets().applyValue(secrets -> secrets.stream()
                .flatMap(secret -> secret.secretArn().stream())
                .findFirst()
                .orElse(""));
    }

    private void copies(OtherRegion other, Instance instance) {
        var child = ReplicatedDatabase.BACKUP_COPIES;
        new InstanceAutomatedBackupsReplication(
                making.nameOf(child),
                making.built(
                        child,
                        InstanceAutomatedBackupsReplicationArgs.builder()
                                .sourceDbInstanceArn(instance.arn())
                                .retentionPeriod(making.database().backupDays())
                                .kmsKeyId(other.key())
                                .build()),
                making.children().by(other.provider()).all());
    }
}
