package dev.nospof.components.aws.loadbalancer;

import com.pulumi.core.Output;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.aws.parts.Alarm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The alarms of a load balancer
 * (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html and
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-cloudwatch-metrics.html).
 *
 * @param balancer the end of its ARN, as metrics name it
 * @param targets the same of its target group
 */
record Watched(Blueprint front, Output<String> balancer, Output<String> targets) {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** A share of requests, in percent, that no service with an objective can afford for five minutes. */
    private static final double TOO_MANY_ERRORS = 5;

    /** The zones that AWS' metrics know by the names that the network knows them by; ids mean nothing there. */
    static List<Zone> namedZones(Blueprint front) {
        return front.zones().stream().filter(zone -> !zone.isId()).toList();
    }

    /** Also where there is no figure: AWS counts none while a zone has no target at all. */
    Alarm withoutTargets(Optional<Zone> zone) {
        var where = zone.map(z -> " in " + z).orElse("");
        return new Alarm(
                new Alarm.Expression(
                        "IF(FILL(m1, 0) < 1, 1, 0)",
                        "Without a healthy target",
                        List.of(metric("HealthyHostCount", "Minimum", true, zone))),
                0,
                MINUTE,
                3,
                5,
                true,
                "lb-without-targets",
                "No target of " + front.name() + where + " is healthy: "
                        + (zone.isPresent() ? "the loss of the others is one zone nearer." : "nobody is answered."));
    }

    /** Of the targets and of the load balancer itself: it answers with errors of its own when no target does. */
    Alarm errors() {
        return new Alarm(
                new Alarm.Expression(
                        "100 * (FILL(m1, 0) + FILL(m2, 0)) / (FILL(m3, 0) + FILL(m2, 0))",
                        "Requests answered with an error, in percent",
                        List.of(
                                metric("HTTPCode_Target_5XX_Count", "Sum", false, Optional.empty()),
                                metric("HTTPCode_ELB_5XX_Count", "Sum", false, Optional.empty()),
                                metric("RequestCount", "Sum", false, Optional.empty()))),
                TOO_MANY_ERRORS,
                MINUTE,
                5,
                5,
                true,
                "lb-errors",
                "More than " + (int) TOO_MANY_ERRORS + " % of the requests to " + front.name()
                        + " were answered with an error for five minutes.");
    }

    /** It takes no more connections, or cannot open them to its targets. */
    Alarm full() {
        return new Alarm(
                metric(
                        front.forRequests() ? "RejectedConnectionCount" : "PortAllocationErrorCount",
                        "Sum",
                        false,
                        Optional.empty()),
                0,
                MINUTE,
                3,
                5,
                true,
                "lb-full",
                front.name() + " turns connections away: it has as many as it can bear.");
    }

    private Alarm.Metric metric(String name, String statistic, boolean ofTargets, Optional<Zone> zone) {
        var dimensions = Output.tuple(balancer, targets).applyValue(known -> {
            var all = new TreeMap<String, String>(Map.of("LoadBalancer", known.t1));
            if (ofTargets) {
                all.put("TargetGroup", known.t2);
            }
            zone.ifPresent(z -> all.put("AvailabilityZone", z.word()));
            return (Map<String, String>) all;
        });
        return new Alarm.Metric(
                front.forRequests() ? "AWS/ApplicationELB" : "AWS/NetworkELB", name, statistic, dimensions);
    }
}
