package dev.nospof.policies.rules.cluster;

import dev.nospof.policies.graph.aws.NodeGroup;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Verdict;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule about managed node groups. */
interface NodeGroupRule extends Rule {
    /** The verdict; empty where the rule does not concern this one. */
    Optional<Verdict> judge(NodeGroup group, Plan plan);

    @Override
    default Stream<Case> cases(Plan plan) {
        return NodeGroup.in(plan.references()).stream()
                .map(group -> new Case(group.resource(), () -> judge(group, plan)));
    }
}
