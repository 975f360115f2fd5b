package dev.nospof.policies.rules;

import dev.nospof.policies.graph.ResourceGraph;

/**
 * A state machine {@code promotes} that makes a database the first one when the alarm {@code lost} in us-east-1 fires: the rule {@code tells} sends it to the {@code bus} of the other region, where
 * the rule {@code hears} starts the machine.
 */
final class Takeovers {
    private static final String RULE = "aws:cloudwatch/eventRule:EventRule";
    private static final String TARGET = "aws:cloudwatch/eventTarget:EventTarget";

    private Takeovers() {}

    static ResourceGraph of(ResourceGraph around, String database) {
        var graph = Clouds.and(
                around,
                "aws:sfn/stateMachine:StateMachine",
                "promotes",
                "tags: {nospof.dev/takes-over: '%s', nospof.dev/region: eu-central-1}".formatted(database));
        graph = Clouds.and(graph, "aws:cloudwatch/metricAlarm:MetricAlarm", "lost", """
                namespace: AWS/Route53
                metricName: HealthCheckStatus
                treatMissingData: notBreaching
                tags: {nospof.dev/region: us-east-1}
                """);
        graph = Clouds.and(graph, "aws:cloudwatch/eventBus:EventBus", "bus", "tags: {nospof.dev/region: eu-central-1}");
        graph = Clouds.and(graph, RULE, "tells", """
                eventPattern: '{"resources":["id-of-lost;"]}'
                tags: {nospof.dev/region: us-east-1}
                """);
        graph = Clouds.and(graph, TARGET, "told", "{rule: id-of-tells;, arn: id-of-bus;}");
        graph = Clouds.and(graph, RULE, "hears", """
                eventPattern: '{"resources":["id-of-lost;"]}'
                eventBusName: id-of-bus;
                state: ENABLED
                tags: {nospof.dev/region: eu-central-1}
                """);
        return Clouds.and(graph, TARGET, "started", "{rule: id-of-hears;, arn: id-of-promotes;}");
    }
}
