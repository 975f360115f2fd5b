package dev.nospof.policies.rules;

import dev.nospof.policies.graph.ResourceGraph;
import java.util.List;

/**
 * An Aurora cluster {@code db} in two regions, {@code elsewhere} being the second, which takes over by itself ({@link Takeovers}), and an instance {@code ledger} with a proxy {@code front} before it. All keep every promise.
 */
final class Databases {
    private static final String KEPT = """
            backupRetentionPeriod: 35
            deletionProtection: true
            skipFinalSnapshot: false
            deleteAutomatedBackups: false
            applyImmediately: false
            """;
    private static final String WATCHED = """
            monitoringInterval: 60
            performanceInsightsEnabled: true
            """;

    private Databases() {}

    static ResourceGraph in(ResourceGraph around) {
        var graph = Clouds.and(
                around,
                "aws:rds/subnetGroup:SubnetGroup",
                "db-subnets",
                "{subnetIds: [id-of-data-a;, id-of-data-b;, id-of-data-c;]}");
        graph = Clouds.and(graph, "aws:rds/globalCluster:GlobalCluster", "world", "{globalClusterIdentifier: world}");
        graph = cluster(graph, "db", "eu-west-1", List.of("a", "b", "c"), """
                masterUsername: owner
                dbSubnetGroupName: id-of-db-subnets;
                tags: {nospof.dev/name: orders-db, nospof.dev/regions: '2'}
                """);
        graph = cluster(graph, "elsewhere", "eu-central-1", List.of("a", "b"), "tags: {nospof.dev/zones: '2'}\n");
        graph = Clouds.and(graph, "aws:rds/instance:Instance", "ledger", KEPT + WATCHED + """
                engine: postgres
                instanceClass: db.t4g.medium
                multiAz: true
                allocatedStorage: 100
                maxAllocatedStorage: 200
                blueGreenUpdate: {enabled: true}
                finalSnapshotIdentifier: ledger-final
                backupWindow: '03:00-04:00'
                maintenanceWindow: 'sun:04:30-sun:05:30'
                dbSubnetGroupName: id-of-db-subnets;
                """);
        return Takeovers.of(proxy(Clouds.watched(Clouds.watched(graph, "db"), "ledger")), "elsewhere");
    }

    private static ResourceGraph cluster(
            ResourceGraph graph, String name, String region, List<String> zones, String more) {
        var all = Clouds.and(graph, "aws:rds/cluster:Cluster", name, KEPT + more + """
                engine: aurora-postgresql
                finalSnapshotIdentifier: %s-final
                preferredBackupWindow: '03:00-04:00'
                preferredMaintenanceWindow: 'sun:04:30-sun:05:30'
                globalClusterIdentifier: id-of-world;
                """.formatted(name));
        for (var zone : zones) {
            all = Clouds.and(
                    all,
                    "aws:rds/clusterInstance:ClusterInstance",
                    name + "-" + zone,
                    WATCHED + """
                    clusterIdentifier: id-of-%s;
                    instanceClass: db.r7g.large
                    availabilityZone: %s%s
                    promotionTier: 1
                    """.formatted(name, region, zone));
        }
        return all;
    }

    private static ResourceGraph proxy(ResourceGraph graph) {
        var all = Clouds.and(
                graph, "aws:rds/proxy:Proxy", "front", "{vpcSubnetIds: [id-of-data-a;, id-of-data-b;, id-of-data-c;]}");
        all = Clouds.and(
                all,
                "aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup",
                "targets",
                "{dbProxyName: id-of-front;}");
        return Clouds.and(
                all,
                "aws:rds/proxyTarget:ProxyTarget",
                "target",
                "{dbProxyName: id-of-front;, dbInstanceIdentifier: id-of-ledger;}");
    }
}
