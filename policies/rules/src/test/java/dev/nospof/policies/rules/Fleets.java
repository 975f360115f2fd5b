package dev.nospof.policies.rules;

import dev.nospof.policies.graph.ResourceGraph;

/** A plan of an Auto Scaling group, in the network of {@link Clouds}. */
final class Fleets {
    private Fleets() {}

    static ResourceGraph behindALoadBalancer() {
        var graph = Clouds.and(
                Clouds.network(),
                "aws:cloudwatch/metricAlarm:MetricAlarm",
                "errors",
                "{metricName: errors, treatMissingData: notBreaching}");
        graph = Clouds.and(graph, "aws:lb/targetGroup:TargetGroup", "targets", """
                protocol: HTTP
                deregistrationDelay: 30
                healthCheck: {path: /ready, matcher: 200-399, interval: 5, timeout: 2, unhealthyThreshold: 2}
                targetGroupHealth: {dnsFailover: {minimumHealthyTargetsCount: '1'}, unhealthyStateRouting: {minimumHealthyTargetsCount: 1}}
                """);
        graph = Clouds.and(graph, "aws:autoscaling/group:Group", "shop", """
                vpcZoneIdentifiers: [id-of-private-a;, id-of-private-b;, id-of-private-c;]
                targetGroupArns: [id-of-targets;]
                minSize: 3
                maxSize: 5
                healthCheckType: ELB
                healthCheckGracePeriod: 240
                defaultInstanceWarmup: 120
                instanceMaintenancePolicy: {minHealthyPercentage: 100, maxHealthyPercentage: 110}
                instanceRefresh: {strategy: Rolling, preferences: {autoRollback: true, minHealthyPercentage: 100, alarmSpecification: {alarms: [id-of-errors;]}}}
                mixedInstancesPolicy: {launchTemplate: {overrides: [{instanceType: m7g.large}, {instanceType: m6g.large}, {instanceType: m7gd.large}]}}
                availabilityZoneDistribution: {capacityDistributionStrategy: balanced-best-effort}
                tags: [{key: nospof.dev/boot-seconds, value: '120'}, {key: nospof.dev/grace-seconds, value: '20'}]
                """);
        graph = Clouds.watched(graph, "shop");
        return Clouds.and(graph, "aws:autoscaling/lifecycleHook:LifecycleHook", "going", """
                {autoscalingGroupName: id-of-shop;, lifecycleTransition: 'autoscaling:EC2_INSTANCE_TERMINATING', heartbeatTimeout: 60}
                """);
    }
}
