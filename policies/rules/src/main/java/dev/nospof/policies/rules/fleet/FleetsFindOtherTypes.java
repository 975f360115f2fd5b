package dev.nospof.policies.rules.fleet;

import dev.nospof.policies.graph.aws.InstanceGroup;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** When a zone is lost everybody asks for the same types in the others. */
public record FleetsFindOtherTypes() implements FleetRule {
    @Override
    public String id() {
        return "ASG-06";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "When AWS has none of one instance type left, another one is started.";
    }

    private static final int FEWEST = 3;

    @Override
    public Optional<Verdict> judge(InstanceGroup group, Plan plan) {
        if (group.resource().at("warmPool").isPresent()) {
            return Optional.empty();
        }
        var flaws = new Flaws(Where.of(group.resource()));
        var mixed = group.resource().at("mixedInstancesPolicy");
        var overrides = mixed.at("launchTemplate", "overrides").items();
        var byNeeds =
                overrides.stream().anyMatch(o -> o.at("instanceRequirements").isPresent());
        if (overrides.size() < FEWEST && !byNeeds) {
            flaws.add(
                    "mixedInstancesPolicy",
                    "It knows " + Math.max(1, overrides.size())
                            + " instance type, which AWS may have none left of when a zone is lost",
                    "Name three types or more in mixedInstancesPolicy.launchTemplate.overrides");
        }
        var onDemand = mixed.at("instancesDistribution", "onDemandPercentageAboveBaseCapacity")
                .integer()
                .orElse(100);
        if (onDemand < 100 && !group.resource().at("capacityRebalance").flag().orElse(false)) {
            flaws.add(
                    "capacityRebalance",
                    "An instance that AWS takes back is replaced when it is gone, and not at AWS' notice",
                    "Set capacityRebalance: true");
        }
        return Optional.of(flaws.verdict());
    }
}
