package dev.nospof.policies.rules.service;

import dev.nospof.policies.graph.kubernetes.SpreadConstraint;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import dev.nospof.policies.rules.WorkloadRule;

/** While a Deployment rolls, old and new pods are counted together, and what is left may be uneven (kubernetes/kubernetes#98215). */
public record SpreadCountsOneRevision() implements WorkloadRule {
    @Override
    public String id() {
        return "SVC-05";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "After a rollout the pods are spread as evenly as before it.";
    }

    @Override
    public boolean concerns(Workload workload, Plan plan) {
        return workload.isDeployment()
                && workload.replicaCeiling() > 1
                && !Spread.hardConstraints(workload, SpreadConstraint.ZONE).isEmpty();
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        return Spread.hardConstraints(workload, SpreadConstraint.ZONE).stream()
                .filter(constraint -> !constraint.matchLabelKeys().contains("pod-template-hash"))
                .findFirst()
                .<Verdict>map(constraint -> new Verdict.Broken(
                        Where.of(workload.object(), constraint.field().at("matchLabelKeys")),
                        "A rollout may leave a zone with too few pods: old and new ones are spread together",
                        "Set matchLabelKeys: [pod-template-hash]"))
                .orElse(new Verdict.Holds());
    }
}
