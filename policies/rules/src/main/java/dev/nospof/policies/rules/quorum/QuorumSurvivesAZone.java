package dev.nospof.policies.rules.quorum;

import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;

/** The fullest zone holds no more members than may be lost, at the most even spread that there is. */
public record QuorumSurvivesAZone() implements QuorumRule {
    @Override
    public String id() {
        return "QRM-02";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "A majority of the members outlives the loss of any zone.";
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        var zones = plan.zones(workload.object());
        var members = workload.replicaFloor();
        var fullest = (members + zones - 1) / zones;
        return fullest <= QuorumRule.spare(members)
                ? new Verdict.Holds()
                : new Verdict.Broken(
                        Where.of(workload.object(), "spec.replicas"),
                        "Losing one zone stops it: of " + members + (members == 1 ? " member" : " members") + " in "
                                + zones
                                + (zones == 1 ? " zone " : " zones ") + fullest + " may be in one, and only "
                                + QuorumRule.spare(members) + " may be lost",
                        zones < 3 ? "Spread the members over three zones" : "Run 3 or 5 members");
    }
}
