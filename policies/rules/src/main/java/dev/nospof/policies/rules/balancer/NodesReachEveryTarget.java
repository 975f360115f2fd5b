package dev.nospof.policies.rules.balancer;

import dev.nospof.policies.graph.aws.TargetGroup;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.ArrayList;
import java.util.Optional;

/** Without cross-zone load balancing a node has only the targets of its own zone, and none when these are lost. */
public record NodesReachEveryTarget() implements TargetGroupRule {
    @Override
    public String id() {
        return "LB-02";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "Each node of a load balancer has two targets or more that it may send to.";
    }

    @Override
    public Optional<Verdict> judge(TargetGroup group, Plan plan) {
        if (group.crossesZones()) {
            return Optional.of(new Verdict.Holds());
        }
        var few = new ArrayList<String>();
        for (var workload : group.workloads()) {
            if (workload.replicaFloor() < 2 * plan.zones(workload.object())) {
                few.add(workload.name() + " has " + workload.replicaFloor() + " in " + plan.zones(workload.object())
                        + " zones");
            }
        }
        if (!group.workloads().isEmpty() && few.isEmpty()) {
            return Optional.of(new Verdict.Holds());
        }
        return Optional.of(new Verdict.Broken(
                Where.of(group.resource(), "loadBalancingCrossZoneEnabled"),
                "A node sends only to targets in its own zone, and a zone whose last target is away answers nobody"
                        + (few.isEmpty() ? "" : ": " + String.join(", ", few)),
                "Set loadBalancingCrossZoneEnabled to true, or run two targets or more in each zone"));
    }
}
