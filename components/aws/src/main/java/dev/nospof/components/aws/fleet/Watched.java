package dev.nospof.components.aws.fleet;

import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Alarm;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The alarms of a fleet (https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-metrics.html). */
final class Watched {
    private Watched() {}

    /** Also where there is no figure: a group without instances has none. */
    static Alarm tooFew(Blueprint fleet, Output<String> group) {
        var least = fleet.args().atLeast();
        return new Alarm(
                new Alarm.Expression(
                        "IF(FILL(m1, 0) < " + least + ", 1, 0)",
                        "Fewer in service than there must be",
                        List.of(metric("GroupInServiceInstances", "Minimum", group))),
                0,
                Duration.ofMinutes(1),
                10,
                10,
                true,
                "fleet-too-few",
                "Fewer than " + least + " instances of " + fleet.name()
                        + " have been in service for ten minutes: lost ones are not replaced.");
    }

    /** Nothing is left for more load, or for a lost zone. */
    static Alarm atMost(Blueprint fleet, Output<String> group) {
        return new Alarm(
                metric("GroupDesiredCapacity", "Maximum", group),
                fleet.args().atMost() - 0.5,
                Duration.ofMinutes(1),
                15,
                15,
                false,
                "fleet-at-most",
                fleet.name() + " has had as many instances as it may have for a quarter of an hour.");
    }

    private static Alarm.Metric metric(String metric, String statistic, Output<String> group) {
        return new Alarm.Metric(
                "AWS/AutoScaling", metric, statistic, group.applyValue(name -> Map.of("AutoScalingGroupName", name)));
    }
}
