package dev.nospof.policies.rules.cluster;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.aws.ManagedCluster;
import dev.nospof.policies.graph.aws.NodeGroup;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** What is missing when a zone is lost is asked for by everybody at once. */
public record NodesOutlastAZone() implements ClusterRule {
    @Override
    public String id() {
        return "EKS-18";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "Without one zone, the nodes that are left carry the peak.";
    }

    @Override
    public Optional<Verdict> judge(ManagedCluster cluster, Plan plan) {
        var groups = cluster.nodeGroups();
        var declared = Plan.number(cluster.resource(), Annotations.PEAK_NODES);
        var room = Room.of(cluster, plan);
        if (groups.isEmpty()
                || !groups.stream().allMatch(NodeGroup::isPlaced)
                || (declared.isEmpty() && room.isEmpty())) {
            return Optional.empty();
        }
        var flaws = new Flaws(Where.of(cluster.resource()));
        declared.ifPresent(peak -> peak(cluster, peak, flaws));
        room.ifPresent(known -> known.judge(flaws));
        return Optional.of(flaws.verdict());
    }

    private static void peak(ManagedCluster cluster, int peak, Flaws flaws) {
        var nodes = cluster.leastByZone().values();
        var left = nodes.stream().mapToInt(i -> i).sum()
                - nodes.stream().mapToInt(i -> i).max().orElse(0);
        if (left < peak) {
            flaws.add(
                    "scalingConfig.minSize of its node groups",
                    "At peak " + peak + " nodes are needed, and without the fullest zone there are " + left
                            + " for certain",
                    "Raise minSize until " + peak + " are left without any one zone");
        }
        var zones = Math.max(2, nodes.size());
        for (var group : cluster.nodeGroups()) {
            var needed = (group.least() * zones + zones - 2) / (zones - 1);
            if (group.most() < needed) {
                flaws.add(
                        "scalingConfig.maxSize of " + group.resource().name(),
                        "What a lost zone takes cannot be started in the others",
                        "Set maxSize to " + needed + " or more");
            }
        }
    }
}
