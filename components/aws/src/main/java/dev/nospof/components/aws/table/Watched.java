package dev.nospof.components.aws.table;

import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Alarm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is watched of a table in one region (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html).
 *
 * @param where empty in the first region
 */
record Watched(Blueprint table, Output<String> name, Optional<TableCopy> where) {
    private static final String NAMESPACE = "AWS/DynamoDB";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Clients try again by themselves; a minute in which some had to is no trouble yet. */
    private static final double FEW_THROTTLED = 10;

    private static final double FEW_ERRORS = 5;

    /** Usually a copy has everything within a second: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html. */
    static final Duration LATE = Duration.ofSeconds(30);

    /** Errors are counted by operation, and an alarm looks at ten metrics at most. */
    private static final List<String> OPERATIONS = List.of(
            "BatchGetItem",
            "BatchWriteItem",
            "DeleteItem",
            "GetItem",
            "PutItem",
            "Query",
            "Scan",
            "TransactGetItems",
            "TransactWriteItems",
            "UpdateItem");

    /** Of the table, or of one index: an index that is turned away turns the table's writes away. */
    Alarm throttled(Optional<TableIndex> index) {
        var metrics = new ArrayList<Alarm.Metric>();
        for (var metric : List.of("ReadThrottleEvents", "WriteThrottleEvents")) {
            metrics.add(new Alarm.Metric(NAMESPACE, metric, "Sum", name.applyValue(known -> index.map(
                            i -> Map.of("TableName", known, "GlobalSecondaryIndexName", i.name()))
                    .orElse(Map.of("TableName", known)))));
        }
        return sum(
                metrics,
                "throttled",
                FEW_THROTTLED,
                "table-throttled",
                "Requests to " + index.map(i -> "index " + i.name() + " of ").orElse("") + place()
                        + " are turned away, and clients try again: soon some give up.");
    }

    Alarm fails() {
        return sum(
                OPERATIONS.stream()
                        .map(operation -> new Alarm.Metric(
                                NAMESPACE,
                                "SystemErrors",
                                "Sum",
                                name.applyValue(known -> Map.of("TableName", known, "Operation", operation))))
                        .toList(),
                "system errors",
                FEW_ERRORS,
                "table-fails",
                "DynamoDB fails requests to " + place() + " by its own fault.");
    }

    /** How late what was written here is there. Nothing is measured while nothing is written. */
    Alarm late(TableCopy copy) {
        return new Alarm(
                new Alarm.Metric(
                        NAMESPACE,
                        "ReplicationLatency",
                        "Average",
                        name.applyValue(known -> Map.of("TableName", known, "ReceivingRegion", copy.region()))),
                LATE.toMillis(),
                MINUTE,
                5,
                5,
                true,
                "table-copy-late",
                "What is written to " + table.name() + " is in " + copy.region()
                        + " more than half a minute later: if this region were lost now, that much would be away.");
    }

    private static Alarm sum(
            List<Alarm.Metric> metrics, String label, double threshold, String runbook, String summary) {
        var names = new ArrayList<String>();
        metrics.forEach(metric -> names.add("m" + (names.size() + 1)));
        return new Alarm(
                new Alarm.Expression("SUM([" + String.join(", ", names) + "])", label, metrics),
                threshold,
                MINUTE,
                3,
                5,
                true,
                runbook,
                summary);
    }

    private String place() {
        return table.name() + where.map(copy -> " in " + copy.region()).orElse("");
    }
}
