package dev.nospof.policies.rules;

import dev.nospof.policies.graph.ResourceGraph;

/** A cache {@code sessions} in three zones, and a function that uses it. */
final class Caches {
    private Caches() {}

    static ResourceGraph inThreeZones() {
        var graph = Clouds.and(
                Clouds.network(),
                "aws:elasticache/subnetGroup:SubnetGroup",
                "cache-subnets",
                "{subnetIds: [id-of-data-a;, id-of-data-b;, id-of-data-c;]}");
        graph = Clouds.and(graph, "aws:elasticache/replicationGroup:ReplicationGroup", "sessions", """
                numCacheClusters: 3
                automaticFailoverEnabled: true
                multiAzEnabled: true
                subnetGroupName: id-of-cache-subnets;
                snapshotRetentionLimit: 35
                finalSnapshotIdentifier: sessions-final
                """);
        graph = Clouds.and(
                graph,
                "aws:cloudwatch/metricAlarm:MetricAlarm",
                "forgets",
                "{metricName: Evictions, threshold: 0, dimensions: {CacheClusterId: id-of-sessions;-001}, alarmActions: [topic], treatMissingData: notBreaching}");
        return Clouds.and(graph, "aws:lambda/function:Function", "web", """
                environment: {variables: {SESSIONS_HOST: master.sessions.abcdef.euw1.cache.amazonaws.com}}
                """);
    }
}
