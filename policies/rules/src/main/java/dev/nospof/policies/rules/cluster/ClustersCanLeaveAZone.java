package dev.nospof.policies.rules.cluster;

import dev.nospof.policies.graph.aws.ManagedCluster;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** A zonal shift takes a zone out of the way of what is still well in it. */
public record ClustersCanLeaveAZone() implements ClusterRule {
    @Override
    public String id() {
        return "EKS-02";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "A zone that is ill can be left by the cluster.";
    }

    @Override
    public Optional<Verdict> judge(ManagedCluster cluster, Plan plan) {
        return Optional.of(
                cluster.resource().at("zonalShiftConfig", "enabled").flag().orElse(false)
                        ? new Verdict.Holds()
                        : new Verdict.Broken(
                                Where.of(cluster.resource(), "zonalShiftConfig.enabled"),
                                "While a zone is ill, and not lost, pods in it go on getting requests: nobody can take it out",
                                "Set zonalShiftConfig: {enabled: true}"));
    }
}
