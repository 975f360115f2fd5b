package dev.nospof.policies.rules.cluster;

import dev.nospof.policies.graph.aws.ManagedCluster;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Verdict;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule about EKS clusters. */
interface ClusterRule extends Rule {
    /** The verdict; empty where the rule does not concern this one. */
    Optional<Verdict> judge(ManagedCluster cluster, Plan plan);

    @Override
    default Stream<Case> cases(Plan plan) {
        return ManagedCluster.in(plan.references()).stream()
                .map(cluster -> new Case(cluster.resource(), () -> judge(cluster, plan)));
    }
}
