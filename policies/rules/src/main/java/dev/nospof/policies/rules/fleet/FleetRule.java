package dev.nospof.policies.rules.fleet;

import dev.nospof.policies.graph.aws.InstanceGroup;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Verdict;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule about Auto Scaling groups. */
interface FleetRule extends Rule {
    /** The verdict; empty where the rule does not concern this group. */
    Optional<Verdict> judge(InstanceGroup group, Plan plan);

    @Override
    default Stream<Case> cases(Plan plan) {
        return InstanceGroup.in(plan.references()).stream()
                .map(group -> new Case(group.resource(), () -> judge(group, plan)));
    }
}
