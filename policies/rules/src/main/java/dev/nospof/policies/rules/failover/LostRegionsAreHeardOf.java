package dev.nospof.policies.rules.failover;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.CloudAlarm;
import dev.nospof.policies.graph.aws.Regions;
import dev.nospof.policies.graph.aws.RoutedName;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Strictness;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.stream.Stream;

/** A failover that works is noticed by nobody, and neither is that one region is all that is left. */
public record LostRegionsAreHeardOf() implements Rule {

    /** The only region that has the metrics of health checks (https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/monitoring-health-checks.html). */
    private static final String WITH_METRICS = "us-east-1";

    @Override
    public String id() {
        return "DNS-05";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "Somebody hears of it when a name leads to one region fewer.";
    }

    @Override
    public Stream<Case> cases(Plan plan) {
        var deciding = new LinkedHashSet<Resource>();
        RoutedName.in(plan.references()).forEach(name -> name.records()
                .forEach(record -> name.healthCheck(record).ifPresent(deciding::add)));
        return deciding.stream()
                .filter(check -> plan.strictness(check) == Strictness.PRODUCTION)
                .map(check -> new Case(check, () -> Optional.of(judge(check, plan))));
    }

    private static Verdict judge(Resource check, Plan plan) {
        var flaws = new Flaws(Where.of(check));
        var alarms = CloudAlarm.in(plan.references()).stream()
                .filter(alarm -> alarm.isAbout(check))
                .filter(CloudAlarm::tells)
                .map(CloudAlarm::resource)
                .toList();
        if (alarms.isEmpty()) {
            flaws.add(
                    "its alarms",
                    "Nobody hears that it fails, and that one region is all that is left",
                    "Alarm in " + WITH_METRICS + " when HealthCheckStatus is below 1");
            return flaws.verdict();
        }
        var regions = new Regions(plan.graph(), plan.references());
        var elsewhere = alarms.stream()
                .filter(alarm -> regions.of(alarm)
                        .filter(region -> !region.equals(WITH_METRICS))
                        .isPresent())
                .toList();
        if (elsewhere.size() == alarms.size()) {
            flaws.add(
                    "its alarms",
                    elsewhere.get(0).name() + " is in "
                            + regions.of(elsewhere.get(0)).orElseThrow()
                            + ", where there is no such metric: it never fires",
                    "Make it with a provider of " + WITH_METRICS);
            return flaws.verdict();
        }
        return alarms.stream().anyMatch(alarm -> regions.of(alarm).isPresent() && !elsewhere.contains(alarm))
                ? flaws.verdict()
                : new Verdict.Undecided(
                        Where.of(check), "whether its alarm is in " + WITH_METRICS + " is its stack's configuration");
    }
}
