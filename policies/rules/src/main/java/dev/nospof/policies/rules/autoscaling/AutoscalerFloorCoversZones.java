package dev.nospof.policies.rules.autoscaling;

import dev.nospof.policies.graph.kubernetes.Autoscaler;
import dev.nospof.policies.rules.AutoscalerRule;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;

/** The minimum is what a lost zone meets at night: as many as zones, and never fewer than two. */
public record AutoscalerFloorCoversZones() implements AutoscalerRule {
    @Override
    public String id() {
        return "HPA-02";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "In the quietest hour there still is a replica for every zone.";
    }

    @Override
    public Verdict judge(Autoscaler autoscaler, Plan plan) {
        var needed = plan.replicaFloor(Target.object(autoscaler, plan));
        var floor = autoscaler.minReplicas();
        return floor >= needed
                ? new Verdict.Holds()
                : new Verdict.Broken(
                        Where.of(autoscaler.object(), "spec.minReplicas"),
                        "In a quiet hour one failure takes half of the service or all of it: the autoscaler goes down to "
                                + floor,
                        "Set minReplicas to " + needed + " or more");
    }
}
