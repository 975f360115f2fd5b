package dev.nospof.policies.rules.cluster;

import dev.nospof.policies.graph.aws.ManagedCluster;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** By default nodes go out through a NAT gateway to reach their own control plane. */
public record NodesReachTheirApiDirectly() implements ClusterRule {
    @Override
    public String id() {
        return "EKS-17";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "Nodes reach the API server without leaving the network.";
    }

    @Override
    public Optional<Verdict> judge(ManagedCluster cluster, Plan plan) {
        return Optional.of(
                cluster.resource()
                                .at("vpcConfig", "endpointPrivateAccess")
                                .flag()
                                .orElse(false)
                        ? new Verdict.Holds()
                        : new Verdict.Broken(
                                Where.of(cluster.resource(), "vpcConfig.endpointPrivateAccess"),
                                "Nodes reach the API server through the internet: without the way out they are all taken for lost",
                                "Set endpointPrivateAccess: true"));
    }
}
