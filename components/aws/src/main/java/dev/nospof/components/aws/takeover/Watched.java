package dev.nospof.components.aws.takeover;

import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Alarm;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** The alarm that begins a takeover, and those that tell of one. */
final class Watched {
    static final Duration PERIOD = Duration.ofMinutes(1);

    /** One minute may be a deployment that went wrong for a moment; writes are lost for good. */
    static final int PERIODS = 2;

    private Watched() {}

    /**
     * Fires after two minutes without health, in us-east-1, which alone has the metric (https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/monitoring-health-checks.html). Where there is no figure it
     * rests: that says that metrics are late, not that the region is lost, and a takeover for nothing would lose writes.
     *
     * <p>It has no actions, since topics are of one region each: what reads it is the rule. {@code RegionalFailover}'s alarm of the same health check wakes somebody.
     */
    static MetricAlarmArgs lost(Blueprint takeover) {
        return MetricAlarmArgs.builder()
                .alarmDescription(takeover.args().leaving() + " does not answer: the databases of "
                        + takeover.second() + " take over. "
                        + takeover.choices().runbooks().page("takeover-begins"))
                .namespace("AWS/Route53")
                .metricName("HealthCheckStatus")
                .dimensions(takeover.args().healthCheck().applyValue(id -> Map.of("HealthCheckId", id)))
                .statistic("Minimum")
                .comparisonOperator("LessThanThreshold")
                .threshold(1.0)
                .period((int) PERIOD.toSeconds())
                .evaluationPeriods(PERIODS)
                .datapointsToAlarm(PERIODS)
                .treatMissingData("notBreaching")
                .tags(takeover.tags(RegionTakeover.LOST))
                .build();
    }

    /** https://docs.aws.amazon.com/step-functions/latest/dg/procedure-cw-metrics.html */
    static Alarm begins(Blueprint takeover, Output<String> machine) {
        return new Alarm(
                metric("ExecutionsStarted", machine),
                0,
                PERIOD,
                1,
                1,
                true,
                "takeover-begins",
                takeover.args().leaving() + " is taken for lost: " + takeover.databases()
                        + " become the first ones. The last seconds of writes may be lost.");
    }

    static Alarm fails(Blueprint takeover, Output<String> machine) {
        return new Alarm(
                new Alarm.Expression(
                        "FILL(m1, 0) + FILL(m2, 0) + FILL(m3, 0)",
                        "Takeovers that did not come to their end",
                        Stream.of("ExecutionsFailed", "ExecutionsTimedOut", "ExecutionsAborted")
                                .map(name -> metric(name, machine))
                                .toList()),
                0,
                PERIOD,
                1,
                1,
                true,
                "takeover-fails",
                "Not all of " + takeover.databases()
                        + " became the first ones: nothing is written until somebody promotes them.");
    }

    private static Alarm.Metric metric(String name, Output<String> machine) {
        return new Alarm.Metric("AWS/States", name, "Sum", machine.applyValue(arn -> Map.of("StateMachineArn", arn)));
    }
}
