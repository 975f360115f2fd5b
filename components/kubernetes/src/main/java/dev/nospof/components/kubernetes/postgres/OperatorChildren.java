package dev.nospof.components.kubernetes.postgres;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.networking.v1.NetworkPolicy;
import dev.nospof.components.kubernetes.CustomObject;

/** What exists where the CloudNativePG operator runs the members. */
record OperatorChildren(Making making) {
    /** Makes them, and answers the primary's host. */
    Output<String> made() {
        var database = making.database();
        var args = database.args();
        making.priority();
        new NetworkPolicy(
                making.nameOf(ReplicatedPostgres.NETWORK_POLICY),
                making.built(ReplicatedPostgres.NETWORK_POLICY, OperatorObjects.reach(database)),
                making.all());
        args.backups().ifPresent(backups -> {
            backups.place()
                    .match(
                            bucket -> new CustomObject(
                                    making.nameOf("store"), OperatorObjects.store(database, bucket), making.all()),
                            claim -> {
                                throw Checks.claimWithOperator();
                            });
            new CustomObject(making.nameOf("schedule"), OperatorObjects.schedule(database, backups), making.all());
        });
        var cluster = making.custom(ReplicatedPostgres.CLUSTER, OperatorObjects.cluster(database));
        args.databases().stream()
                .skip(1)
                .forEach(each -> new CustomObject(
                        making.nameOf("database-" + each), OperatorObjects.database(database, each), making.all()));
        args.pooling()
                .ifPresent(pooling -> new CustomObject(
                        making.nameOf("pooler"), OperatorObjects.pooler(database, pooling), making.all()));
        if (args.isMonitored()) {
            making.custom(ReplicatedPostgres.MONITOR, OperatorObjects.monitor(database));
            making.custom(ReplicatedPostgres.ALERTS, OperatorObjects.alerts(database));
        }
        return cluster.metadata()
                .applyValue(m -> m.name().orElse(database.name()) + "-rw."
                        + m.namespace().orElse(database.namespace()) + ".svc");
    }
}
