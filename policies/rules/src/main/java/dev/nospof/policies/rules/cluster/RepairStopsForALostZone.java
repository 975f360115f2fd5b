package dev.nospof.policies.rules.cluster;

import dev.nospof.policies.graph.aws.NodeGroup;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** Many sick nodes are one illness, and not of nodes. */
public record RepairStopsForALostZone() implements NodeGroupRule {
    @Override
    public String id() {
        return "EKS-06";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "When a zone is lost, its nodes are not all replaced at once.";
    }

    @Override
    public Optional<Verdict> judge(NodeGroup group, Plan plan) {
        var repair = group.resource().at("nodeRepairConfig");
        var threshold = repair.at("maxUnhealthyNodeThresholdPercentage").integer();
        var parallel = repair.at("maxParallelNodesRepairedCount").integer();
        if (threshold.isEmpty() && parallel.isEmpty()) {
            return Optional.empty();
        }
        var zones = Math.max(1, group.zones().size());
        var flaws = new Flaws(Where.of(group.resource()));
        if (threshold.isPresent() && threshold.getAsInt() * zones >= 100) {
            flaws.add(
                    "nodeRepairConfig.maxUnhealthyNodeThresholdPercentage",
                    "When a zone is ill its whole share of the group is ended at once, and started where everybody else starts theirs",
                    "Set it to " + 99 / zones + " or less");
        }
        var most = Math.max(1, group.most() / 10);
        if (parallel.isPresent() && parallel.getAsInt() > most) {
            flaws.add(
                    "nodeRepairConfig.maxParallelNodesRepairedCount",
                    parallel.getAsInt() + " of " + group.most() + " nodes may be away for repair at once",
                    "Set it to " + most);
        }
        return Optional.of(flaws.verdict());
    }
}
