package dev.nospof.policies.rules.autoscaling;

import dev.nospof.policies.graph.kubernetes.Autoscaler;
import dev.nospof.policies.rules.AutoscalerRule;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;

/** The maximum leaves room for the minimum's load on one zone less. Whether the nodes have room is not seen in the plan. */
public record AutoscalersCanReplaceAZone() implements AutoscalerRule {
    @Override
    public String id() {
        return "HPA-03";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "When a zone is lost, the autoscaler may add back what it took.";
    }

    @Override
    public Verdict judge(Autoscaler autoscaler, Plan plan) {
        var zones = plan.zones(Target.object(autoscaler, plan));
        var floor = autoscaler.minReplicas();
        var ceiling = autoscaler.maxReplicas().integer().orElse(0);
        var needed = zones > 1 ? (floor * zones + zones - 2) / (zones - 1) : floor + 1;
        return ceiling >= needed
                ? new Verdict.Holds()
                : new Verdict.Broken(
                        Where.of(autoscaler.object(), "spec.maxReplicas"),
                        "What is left after a zone is lost cannot grow to carry the load: from " + floor
                                + " replicas to " + ceiling + " at most",
                        "Set maxReplicas to " + needed + " or more");
    }
}
