package dev.nospof.components.aws.failover;

import com.pulumi.aws.route53.HealthCheckArgs;
import com.pulumi.core.Output;
import dev.nospof.components.model.Annotations;
import dev.nospof.components.model.Child;
import java.util.List;
import java.util.SortedMap;

/** How Route 53 sees whether a region is well: it answers, nothing that it needs is lost, and nobody has switched it off. */
final class Looking {
    /**
     * Four places that are far from each other, so that no lost region or cut cable decides alone. Route 53 takes a region for well while more than 18 % of its checkers reach it
     * (https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-determining-health-of-endpoints.html).
     */
    private static final List<String> PLACES = List.of("ap-southeast-1", "eu-west-1", "us-east-1", "us-west-2");

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private Looking() {}

    /** Asks the region's host from outside, as users do. */
    static HealthCheckArgs answers(Blueprint blueprint, ServingRegion region) {
        var time = blueprint.args().failoverTime();
        var check = HealthCheckArgs.builder()
                .type(type(region.port()))
                .fqdn(region.hostName())
                .port(region.port())
                .requestInterval((int) time.interval().toSeconds())
                .failureThreshold(time.failures())
                .measureLatency(false)
                .regions(PLACES)
                .tags(meaning(blueprint, region, RegionalFailover.CHECK.in(region.name())));
        if (region.port() == HTTPS || region.port() == HTTP) {
            check.resourcePath(blueprint.args().healthPath());
        }
        if (region.port() == HTTPS) {
            check.enableSni(true);
        }
        return check.build();
    }

    /** Follows an alarm of the region. Of a region that is lost it says what it said last, and others say the rest. */
    static HealthCheckArgs needs(Blueprint blueprint, ServingRegion region, String need, Child<HealthCheckArgs> child) {
        return HealthCheckArgs.builder()
                .type("CLOUDWATCH_METRIC")
                .cloudwatchAlarmName(region.needs().get(need))
                .cloudwatchAlarmRegion(region.name())
                .insufficientDataHealthStatus("LastKnownStatus")
                .tags(blueprint.tags(child))
                .build();
    }

    /** Follows a switch of the application recovery controller. */
    static HealthCheckArgs switched(Blueprint blueprint, Output<String> routingControl, Child<HealthCheckArgs> child) {
        return HealthCheckArgs.builder()
                .type("RECOVERY_CONTROL")
                .routingControlArn(routingControl)
                .tags(blueprint.tags(child))
                .build();
    }

    /** Well only where all of these are. */
    static HealthCheckArgs all(
            Blueprint blueprint, ServingRegion region, List<Output<String>> checks, Child<HealthCheckArgs> child) {
        return HealthCheckArgs.builder()
                .type("CALCULATED")
                .childHealthchecks(Output.all(checks))
                .childHealthThreshold(checks.size())
                .tags(meaning(blueprint, region, child))
                .build();
    }

    private static String type(int port) {
        return port == HTTPS ? "HTTPS" : port == HTTP ? "HTTP" : "TCP";
    }

    /** What records cannot say, for rules and proof: they bear no tags. */
    private static SortedMap<String, String> meaning(
            Blueprint blueprint, ServingRegion region, Child<HealthCheckArgs> child) {
        var args = blueprint.args();
        var tags = blueprint.tags(child);
        tags.put(Annotations.REGIONS, String.valueOf(args.regions().size()));
        tags.put(Annotations.STANDING_PERCENT, String.valueOf(region.standing()));
        tags.put(Annotations.NEEDED_PERCENT, String.valueOf(args.needed()));
        tags.put(
                Annotations.CLIENT_SECONDS,
                String.valueOf(args.failoverTime().clients().toSeconds()));
        if (!region.readyAfter().isZero()) {
            tags.put(
                    Annotations.BOOT_SECONDS, String.valueOf(region.readyAfter().toSeconds()));
        }
        return tags;
    }
}
