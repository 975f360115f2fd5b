package dev.nospof.policies.rules.cluster;

import dev.nospof.policies.graph.aws.ManagedCluster;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** A zone without a node is no help when another one is lost. */
public record NodesAreInEveryZone() implements ClusterRule {
    @Override
    public String id() {
        return "EKS-04";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "There is a node in every zone of the cluster, always.";
    }

    @Override
    public Optional<Verdict> judge(ManagedCluster cluster, Plan plan) {
        var groups = cluster.nodeGroups();
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        var lost = groups.stream().filter(group -> !group.isPlaced()).findFirst();
        if (lost.isPresent()) {
            return Optional.of(new Verdict.Undecided(
                    Where.of(lost.get().resource()), "subnetIds leads to subnets that are not in this plan"));
        }
        var nodes = cluster.leastByZone();
        var without =
                nodes.keySet().stream().filter(zone -> nodes.get(zone) == 0).toList();
        var wanted = Math.max(2, plan.zones(cluster.resource()));
        var flaws = new Flaws(Where.of(cluster.resource()));
        if (!without.isEmpty()) {
            flaws.add(
                    "scalingConfig.minSize of its node groups",
                    "In the quietest hour there is no node in " + String.join(", ", without)
                            + " for certain, and pods that are spread over zones find no place there",
                    "Give " + String.join(", ", without) + " a node group whose minSize is 1 or more");
        } else if (nodes.size() < wanted) {
            flaws.add(
                    "subnetIds of its node groups",
                    "Its nodes are in " + String.join(", ", nodes.keySet()) + ", and " + wanted + " zones are wanted",
                    "Give it node groups in " + wanted + " zones");
        }
        return Optional.of(flaws.verdict());
    }
}
