package dev.nospof.policies.rules.network;

import dev.nospof.policies.graph.aws.VpcNetwork;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Verdict;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule about VPCs and what is in them. */
interface NetworkRule extends Rule {
    /** The verdict; empty where the rule does not concern this network. */
    Optional<Verdict> judge(VpcNetwork network, Plan plan);

    @Override
    default Stream<Case> cases(Plan plan) {
        return plan.networks().stream()
                .filter(network -> !network.subnets().isEmpty())
                .map(network -> new Case(network.subject(), () -> judge(network, plan)));
    }
}
