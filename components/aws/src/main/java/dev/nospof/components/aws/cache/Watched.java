package dev.nospof.components.aws.cache;

import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Alarm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is watched of each shard, over all of its nodes: which of them writes changes (https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.Redis.html). */
record Watched(Blueprint cache, Output<String> group, String shard) {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Of the one core that runs commands: above it a lost node's clients find no room. */
    private static final double BUSY_PERCENT = 80;

    private static final double LAG_SECONDS = 5;

    Alarm busy() {
        return alarm(
                "EngineCPUUtilization",
                "Maximum",
                BUSY_PERCENT,
                true,
                "cache-busy",
                "A node" + where()
                        + " is busy for four fifths of its time: soon it answers late, and a takeover later.");
    }

    Alarm lags() {
        return alarm(
                "ReplicationLag",
                "Maximum",
                LAG_SECONDS,
                false,
                "cache-lag",
                "A replica" + where() + " is more than 5 s behind: promoted now, it would lack that much.");
    }

    Alarm evicts() {
        return alarm(
                "Evictions",
                "Sum",
                0,
                false,
                "cache-evicts",
                "A node" + where()
                        + " is full and forgets what was to be kept longer: it answers less, and what is behind it more.");
    }

    private Alarm alarm(
            String metric, String statistic, double threshold, boolean urgent, String runbook, String summary) {
        var nodes = new ArrayList<Alarm.Metric>();
        var names = new ArrayList<String>();
        for (int i = 0; i < cache.members(); i++) {
            int at = i;
            nodes.add(new Alarm.Metric(
                    "AWS/ElastiCache",
                    metric,
                    statistic,
                    group.applyValue(id ->
                            Map.of("CacheClusterId", cache.nodes(id, shard).get(at)))));
            names.add("m" + (i + 1));
        }
        return new Alarm(
                new Alarm.Expression("MAX([" + String.join(", ", names) + "])", metric, List.copyOf(nodes)),
                threshold,
                MINUTE,
                5,
                5,
                urgent,
                runbook,
                summary);
    }

    private String where() {
        return " of " + cache.name() + (shard.isEmpty() ? "" : ", shard " + shard + ",");
    }
}
