package dev.nospof.policies.rules.fleet;

import dev.nospof.policies.graph.aws.InstanceGroup;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.List;
import java.util.Optional;

/** Suspended processes are forgotten: they are switched off for an hour and stay off for a year. */
public record FleetsHealUnhindered() implements FleetRule {
    @Override
    public String id() {
        return "ASG-05";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "Nothing that heals the group is switched off.";
    }

    private static final List<String> NEEDED =
            List.of("AZRebalance", "HealthCheck", "Launch", "ReplaceUnhealthy", "Terminate");

    @Override
    public Optional<Verdict> judge(InstanceGroup group, Plan plan) {
        var off = group.resource().at("suspendedProcesses").items().stream()
                .flatMap(process -> process.text().stream())
                .filter(NEEDED::contains)
                .sorted()
                .toList();
        return Optional.of(
                off.isEmpty()
                        ? new Verdict.Holds()
                        : new Verdict.Broken(
                                Where.of(group.resource(), "suspendedProcesses"),
                                "Lost instances are not replaced, or not where they are missing: "
                                        + String.join(", ", off) + " is switched off",
                                "Take " + String.join(", ", off) + " out of suspendedProcesses"));
    }
}
