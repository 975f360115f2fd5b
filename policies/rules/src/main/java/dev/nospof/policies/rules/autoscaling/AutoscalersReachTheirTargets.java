package dev.nospof.policies.rules.autoscaling;

import dev.nospof.policies.graph.kubernetes.Autoscaler;
import dev.nospof.policies.rules.AutoscalerRule;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;

/** A reference that leads nowhere leaves the workload at a fixed size, without an error when it is deployed. */
public record AutoscalersReachTheirTargets() implements AutoscalerRule {
    @Override
    public String id() {
        return "HPA-09";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "Every autoscaler scales something.";
    }

    @Override
    public Verdict judge(Autoscaler autoscaler, Plan plan) {
        var target = autoscaler.target();
        var found = !plan.scaled(autoscaler).isEmpty()
                || plan.objects().ofKind(target.kind()).stream()
                        .anyMatch(object -> object.near(autoscaler.object()) && target.names(object, plan.graph()));
        return found
                ? new Verdict.Holds()
                : new Verdict.Broken(
                        Where.of(autoscaler.object(), target.field()),
                        "It scales nothing: the plan has no " + target.kind() + " "
                                + target.name().text().orElse("without a name"),
                        "Correct scaleTargetRef, or waive the rule if the target is deployed elsewhere");
    }
}
