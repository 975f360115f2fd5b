package dev.nospof.policies.rules;

import dev.nospof.policies.graph.ResourceGraph;
import java.util.List;

/** A name that {@code first} in eu-west-1 and {@code second} in eu-central-1 answer for, by failover; both are asked, and somebody hears of it. */
final class Names {
    private Names() {}

    static ResourceGraph failover() {
        var graph = ResourceGraph.of("shop", "test", List.of());
        graph = region(graph, "first", "eu-west-1", "PRIMARY");
        return region(graph, "second", "eu-central-1", "SECONDARY");
    }

    private static ResourceGraph region(ResourceGraph before, String name, String region, String role) {
        var graph = Clouds.and(
                before,
                "aws:elb/loadBalancer:LoadBalancer",
                name + "-lb",
                "{tags: {nospof.dev/region: %s}}".formatted(region));
        graph = Clouds.and(graph, "aws:route53/healthCheck:HealthCheck", name + "-check", """
                type: HTTPS
                requestInterval: 10
                failureThreshold: 3
                regions: [eu-west-1, us-east-1, us-west-2]
                tags: {nospof.dev/standing-percent: '100', nospof.dev/needed-percent: '50'}
                """);
        graph = Clouds.and(graph, "aws:route53/healthCheck:HealthCheck", name + "-all", """
                type: CALCULATED
                childHealthThreshold: 1
                childHealthchecks: [id-of-%s-check;]
                tags: {nospof.dev/standing-percent: '100', nospof.dev/needed-percent: '50'}
                """.formatted(name));
        graph = Clouds.and(graph, "aws:route53/record:Record", name, """
                zoneId: Z0123456789
                name: shop.example.com
                type: A
                setIdentifier: %1$s
                healthCheckId: id-of-%1$s-all;
                aliases: [{name: endpoint-of-%1$s-lb;, zoneId: Z1, evaluateTargetHealth: true}]
                failoverRoutingPolicies: [{type: %2$s}]
                """.formatted(name, role));
        return Clouds.and(graph, "aws:cloudwatch/metricAlarm:MetricAlarm", name + "-unwell", """
                metricName: HealthCheckStatus
                dimensions: {HealthCheckId: id-of-%s-all;}
                alarmActions: [topic]
                treatMissingData: breaching
                tags: {nospof.dev/region: us-east-1}
                """.formatted(name));
    }
}
