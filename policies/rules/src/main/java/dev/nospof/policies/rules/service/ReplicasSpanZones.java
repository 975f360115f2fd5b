package dev.nospof.policies.rules.service;

import dev.nospof.policies.graph.kubernetes.SpreadConstraint;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import dev.nospof.policies.rules.WorkloadRule;

/** Spread over zones is a must of the scheduler, and over nodes at least a wish; a wish alone puts all replicas on one node some day. */
public record ReplicasSpanZones() implements WorkloadRule {
    @Override
    public String id() {
        return "SVC-02";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "Losing one zone takes no more of the service than that zone's share.";
    }

    @Override
    public boolean concerns(Workload workload, Plan plan) {
        return !workload.isDaemonSet() && workload.replicaCeiling() > 1;
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        var spread = new Spread(workload, plan);
        var zones = plan.zones(workload.object());
        var pods = "All " + workload.replicaFloor() + " pods may ";
        if (zones > 1 && !spread.isHardOver(SpreadConstraint.ZONE)) {
            return broken(
                    workload,
                    spread.isNamed(SpreadConstraint.ZONE)
                            ? "Losing one zone may take more than its share of the " + workload.replicaFloor()
                                    + " pods: " + spread.flaw(SpreadConstraint.ZONE)
                            : spread.isAnyOver(SpreadConstraint.NODE)
                                    ? pods + "land in one zone: only nodes are spread"
                                    : pods + "land on one node: nothing spreads them",
                    "Spread over topology.kubernetes.io/zone with maxSkew 1, DoNotSchedule, nodeTaintsPolicy Honor"
                            + " and the pods' own labels as selector");
        }
        if (zones > 1
                ? needsNodes(workload, zones) && !spread.isAnyOver(SpreadConstraint.NODE)
                : !spread.isHardOver(SpreadConstraint.NODE)) {
            return broken(
                    workload,
                    zones > 1
                            ? "The pods of a zone may all land on one node: no spread over nodes"
                            : pods + "land on one node: no hard spread over nodes",
                    "Spread over kubernetes.io/hostname too" + (zones > 1 ? " (ScheduleAnyway will do)" : ""));
        }
        return new Verdict.Holds();
    }

    /** With at most one pod a zone, the zone spread keeps them on different nodes already. */
    private static boolean needsNodes(Workload workload, int zones) {
        return workload.replicaCeiling() > zones;
    }

    private static Verdict broken(Workload workload, String why, String remedy) {
        return new Verdict.Broken(Where.of(workload.object(), "topologySpreadConstraints"), why, remedy);
    }
}
