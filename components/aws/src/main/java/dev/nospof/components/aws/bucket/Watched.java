package dev.nospof.components.aws.bucket;

import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Alarm;
import java.time.Duration;
import java.util.Map;

/** The alarms of a bucket that has a copy (https://docs.aws.amazon.com/AmazonS3/latest/userguide/metrics-dimensions.html#s3-cloudwatch-replication-metrics). */
final class Watched {
    private Watched() {}

    static Alarm late(Blueprint bucket, Output<String> from, Output<String> to) {
        return new Alarm(
                metric("ReplicationLatency", "Maximum", from, to),
                Duration.ofMinutes(Replication.MINUTES).toSeconds(),
                Duration.ofMinutes(1),
                5,
                5,
                true,
                "bucket-copy-late",
                "The copy of " + bucket.name()
                        + " is more than a quarter of an hour behind: if the region were lost now, that much would be lost with it.");
    }

    static Alarm fails(Blueprint bucket, Output<String> from, Output<String> to) {
        return new Alarm(
                metric("OperationsFailedReplication", "Sum", from, to),
                0,
                Duration.ofMinutes(5),
                1,
                1,
                false,
                "bucket-copy-fails",
                "Something that " + bucket.name() + " got is not in its copy, and S3 does not try again.");
    }

    private static Alarm.Metric metric(String name, String statistic, Output<String> from, Output<String> to) {
        return new Alarm.Metric(
                "AWS/S3",
                name,
                statistic,
                Output.tuple(from, to)
                        .applyValue(ids -> Map.of(
                                "SourceBucket", ids.t1, "DestinationBucket", ids.t2, "RuleId", Replication.RULE)));
    }
}
