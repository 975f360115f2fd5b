package dev.nospof.policies.rules.quorum;

import dev.nospof.policies.graph.kubernetes.SpreadConstraint;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;

/** A hard spread over zones, and hard anti-affinity over nodes: a wish is given up when a zone is lost. */
public record QuorumMembersStandApart() implements QuorumRule {
    @Override
    public String id() {
        return "QRM-04";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "No two members share a node, and no zone holds more than its share.";
    }

    @Override
    public boolean concerns(Workload workload, Plan plan) {
        return QuorumRule.super.concerns(workload, plan) && workload.replicaFloor() > 1;
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        var flaws = new Flaws(Where.of(workload.object()));
        if (!isHardOverZones(workload)) {
            flaws.add(
                    "topologySpreadConstraints",
                    "The majority may be in one zone: nothing hard spreads the members over zones",
                    "Spread over topology.kubernetes.io/zone with whenUnsatisfiable DoNotSchedule, maxSkew 1 and nodeTaintsPolicy Honor");
        }
        if (!workload.pods().keepsApart(SpreadConstraint.NODE)) {
            flaws.add(
                    "affinity.podAntiAffinity",
                    "Two members may share a node: nothing hard keeps them apart",
                    "Require anti-affinity of the members over kubernetes.io/hostname");
        }
        return flaws.verdict();
    }

    private static boolean isHardOverZones(Workload workload) {
        var pods = workload.pods();
        return pods.keepsApart(SpreadConstraint.ZONE)
                || pods.spreads().stream()
                        .anyMatch(spread -> spread.topologyKey().equals(SpreadConstraint.ZONE)
                                && spread.isHard()
                                && spread.maxSkew() == 1
                                && spread.counts(pods.labels()));
    }
}
