package dev.nospof.policies.rules.balancer;

import dev.nospof.policies.graph.aws.Balancer;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Verdict;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule about load balancers. */
interface BalancerRule extends Rule {
    /** The verdict; empty where the rule does not concern it. */
    Optional<Verdict> judge(Balancer balancer, Plan plan);

    @Override
    default Stream<Case> cases(Plan plan) {
        return plan.balancing().balancers().stream().map(one -> new Case(one.resource(), () -> judge(one, plan)));
    }
}
