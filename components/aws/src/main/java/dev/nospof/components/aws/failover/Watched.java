package dev.nospof.components.aws.failover;

import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Alarm;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The alarm of each region (https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/monitoring-health-checks.html): its metric is in us-east-1 alone, wherever the region is. */
final class Watched {
    private Watched() {}

    /** Also where there is no figure: nobody asks then. */
    static Alarm unwell(Blueprint blueprint, ServingRegion region, Output<String> healthCheck) {
        return new Alarm(
                new Alarm.Expression(
                        "IF(FILL(m1, 0) < 1, 1, 0)",
                        "Unwell",
                        List.of(new Alarm.Metric(
                                "AWS/Route53",
                                "HealthCheckStatus",
                                "Minimum",
                                healthCheck.applyValue(id -> Map.of("HealthCheckId", id))))),
                0,
                Duration.ofMinutes(1),
                2,
                3,
                true,
                "region-unwell",
                region.name() + " does not serve " + blueprint.args().domain() + ": users are led elsewhere, "
                        + (blueprint.args().regions().size() > 2
                                ? "and one region fewer is left."
                                : "and nothing is left if that is lost as well."));
    }
}
