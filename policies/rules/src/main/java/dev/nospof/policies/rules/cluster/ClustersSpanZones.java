package dev.nospof.policies.rules.cluster;

import dev.nospof.policies.graph.aws.ManagedCluster;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.List;
import java.util.Optional;

/** The control plane itself is in several zones, and is reached through the subnets that it is given. */
public record ClustersSpanZones() implements ClusterRule {
    @Override
    public String id() {
        return "EKS-01";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "The control plane is reached in as many zones as the environment spreads over.";
    }

    /** Zones without a control plane (https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html). */
    private static final List<String> WITHOUT_EKS = List.of("use1-az3", "usw1-az2", "cac1-az3");

    @Override
    public Optional<Verdict> judge(ManagedCluster cluster, Plan plan) {
        if (!cluster.isPlaced()) {
            return Optional.of(new Verdict.Undecided(
                    Where.of(cluster.resource()), "vpcConfig.subnetIds leads to subnets that are not in this plan"));
        }
        var wanted = Math.max(2, plan.zones(cluster.resource()));
        var zones = cluster.zones();
        var flaws = new Flaws(Where.of(cluster.resource()));
        if (zones.size() < wanted) {
            flaws.add(
                    "vpcConfig.subnetIds",
                    "It is reached in "
                            + (zones.isEmpty() ? "no zone that the plan names" : String.join(", ", zones)) + ", and "
                            + wanted + " zones are wanted",
                    "Give it a subnet of every zone");
        }
        zones.stream()
                .filter(WITHOUT_EKS::contains)
                .forEach(zone -> flaws.add(
                        "vpcConfig.subnetIds",
                        "EKS has no control plane in " + zone + ", and AWS refuses the cluster",
                        "Leave the subnets of " + zone + " out"));
        return Optional.of(flaws.verdict());
    }
}
