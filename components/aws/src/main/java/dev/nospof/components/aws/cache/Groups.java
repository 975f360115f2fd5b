package dev.nospof.components.aws.cache;

import com.pulumi.aws.elasticache.ParameterGroupArgs;
import com.pulumi.aws.elasticache.ReplicationGroupArgs;
import com.pulumi.aws.elasticache.SubnetGroupArgs;
import com.pulumi.aws.elasticache.inputs.ParameterGroupParameterArgs;
import com.pulumi.core.Output;
import dev.nospof.components.model.Annotations;
import java.util.List;
import java.util.TreeMap;

/** The nodes, where they stand, and their settings. */
final class Groups {
    /** What a snapshot and a copy to a new replica need beside the data; AWS' own figure, said aloud (https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/redis-memory-management.html). */
    private static final String RESERVED_PERCENT = "25";

    private Groups() {}

    static ReplicationGroupArgs nodes(
            Blueprint cache, Output<String> subnets, Output<String> settings, Output<String> securityGroup) {
        var args = cache.args();
        var group = ReplicationGroupArgs.builder()
                .description(cache.name())
                .engine(args.engine().word())
                .engineVersion(args.version())
                .nodeType(args.size())
                .port(Blueprint.PORT)
                .automaticFailoverEnabled(true)
                .multiAzEnabled(true)
                .subnetGroupName(subnets)
                .parameterGroupName(settings)
                .securityGroupIds(securityGroup.applyValue(List::of))
                .atRestEncryptionEnabled(true)
                .transitEncryptionEnabled(true)
                .snapshotRetentionLimit(cache.backupDays())
                .snapshotWindow(args.backupWindow().word())
                .maintenanceWindow(args.maintenanceWindow().word())
                .finalSnapshotIdentifier(cache.name() + "-final")
                // What runs is what the program says, and what was tried.
                .autoMinorVersionUpgrade(false)
                .applyImmediately(false)
                .tags(cache.meaning(ReplicatedCache.NODES));
        if (cache.isSharded()) {
            group.clusterMode("enabled").numNodeGroups(args.shards()).replicasPerNodeGroup(cache.members() - 1);
        } else {
            group.clusterMode("disabled").numCacheClusters(cache.members());
        }
        args.key().ifPresent(group::kmsKeyId);
        args.password().ifPresent(group::authToken);
        args.choices().alarms().ifPresent(topics -> group.notificationTopicArn(topics.other()));
        return group.build();
    }

    static SubnetGroupArgs subnets(Blueprint cache) {
        return SubnetGroupArgs.builder()
                .description("Where " + cache.name() + " stands")
                .subnetIds(cache.subnets().all())
                .tags(cache.tags(
                        ReplicatedCache.SUBNETS,
                        Annotations.ZONES,
                        String.valueOf(cache.profile().zones())))
                .build();
    }

    /** In a group of its own from the start: AWS' default one cannot be changed. */
    static ParameterGroupArgs settings(Blueprint cache) {
        var all = new TreeMap<>(cache.args().settings());
        all.putIfAbsent("reserved-memory-percent", RESERVED_PERCENT);
        if (cache.isSharded()) {
            all.put("cluster-enabled", "yes");
        }
        return ParameterGroupArgs.builder()
                .family(cache.args().engine().settings(cache.args().version()))
                .description("Settings of " + cache.name())
                .parameters(all.entrySet().stream()
                        .map(setting -> ParameterGroupParameterArgs.builder()
                                .name(setting.getKey())
                                .value(setting.getValue())
                                .build())
                        .toList())
                .tags(cache.tags(ReplicatedCache.SETTINGS))
                .build();
    }
}
