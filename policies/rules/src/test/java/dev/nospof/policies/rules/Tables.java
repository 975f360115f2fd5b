package dev.nospof.policies.rules;

import dev.nospof.policies.graph.ResourceGraph;
import java.util.List;

/** A table {@code carts} with an index {@code by-customer}, whose capacity grows, and {@code carts-there} in another region. */
final class Tables {
    private Tables() {}

    static ResourceGraph inTwoRegions() {
        var graph = Clouds.and(ResourceGraph.of("shop", "test", List.of()), "aws:dynamodb/table:Table", "carts", """
                billingMode: PROVISIONED
                globalSecondaryIndexes: [{name: by-customer, hashKey: customer}]
                pointInTimeRecovery: {enabled: true, recoveryPeriodInDays: 35}
                deletionProtectionEnabled: true
                tags: {nospof.dev/regions: '2'}
                """);
        graph = Clouds.and(
                graph,
                "aws:dynamodb/tableReplica:TableReplica",
                "carts-there",
                "{globalTableArn: id-of-carts;, pointInTimeRecovery: true, deletionProtectionEnabled: true}");
        for (var units : List.of("Read", "Write")) {
            graph = grows(graph, units + "-table", "table/id-of-carts;", "dynamodb:table:" + units + "CapacityUnits");
            graph = grows(
                    graph,
                    units + "-index",
                    "table/id-of-carts;/index/by-customer",
                    "dynamodb:index:" + units + "CapacityUnits");
        }
        return Clouds.watched(graph, "carts");
    }

    private static ResourceGraph grows(ResourceGraph before, String name, String id, String dimension) {
        var properties =
                "{resourceId: '%s', scalableDimension: '%s', serviceNamespace: dynamodb}".formatted(id, dimension);
        var graph = Clouds.and(before, "aws:appautoscaling/target:Target", name, properties);
        return Clouds.and(graph, "aws:appautoscaling/policy:Policy", name + "-growth", properties);
    }
}
