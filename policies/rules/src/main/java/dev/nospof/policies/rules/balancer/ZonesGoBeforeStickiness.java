package dev.nospof.policies.rules.balancer;

import dev.nospof.policies.graph.aws.TargetGroup;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** A client that sticks to a target and enters by another zone would have to cross zones. */
public record ZonesGoBeforeStickiness() implements TargetGroupRule {
    @Override
    public String id() {
        return "LB-12";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "Clients stick to targets only where every node reaches every target.";
    }

    @Override
    public Optional<Verdict> judge(TargetGroup group, Plan plan) {
        if (!group.saysItself()) {
            return Optional.empty();
        }
        var stickiness = group.resource().at("stickiness");
        // The provider takes a block without the flag for one that is on.
        var sticks = stickiness.isPresent() && stickiness.at("enabled").flag().orElse(true);
        return Optional.of(
                sticks
                        ? new Verdict.Broken(
                                Where.of(group.resource(), "stickiness"),
                                "AWS refuses stickiness where traffic stays in its zone: a client that enters by another one loses its target",
                                "Set stickiness.enabled: false, or loadBalancingCrossZoneEnabled: true")
                        : new Verdict.Holds());
    }
}
