package dev.nospof.policies.rules.fleet;

import dev.nospof.policies.graph.aws.InstanceGroup;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** When a zone has no capacity, an even spread and enough instances are at odds. */
public record ZoneBalanceIsSaid() implements FleetRule {
    @Override
    public String id() {
        return "ASG-09";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "It is decided whether instances are started in other zones when one has no room.";
    }

    @Override
    public Optional<Verdict> judge(InstanceGroup group, Plan plan) {
        return Optional.of(
                group.resource()
                                .at("availabilityZoneDistribution", "capacityDistributionStrategy")
                                .isPresent()
                        ? new Verdict.Holds()
                        : new Verdict.Broken(
                                Where.of(group.resource(), "availabilityZoneDistribution"),
                                "It is left to AWS whether there are enough instances, or as many in each zone, when one zone has no room",
                                "Set capacityDistributionStrategy to balanced-best-effort"));
    }
}
