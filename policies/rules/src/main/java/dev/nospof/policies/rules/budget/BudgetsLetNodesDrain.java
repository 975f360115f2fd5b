package dev.nospof.policies.rules.budget;

import dev.nospof.policies.graph.kubernetes.DisruptionBudget;
import dev.nospof.policies.rules.BudgetRule;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;

/** A budget that never allows a disruption blocks upgrades and repairs, until somebody deletes it in a hurry. */
public record BudgetsLetNodesDrain() implements BudgetRule {
    @Override
    public String id() {
        return "PDB-02";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "A node can be drained while all replicas are well.";
    }

    @Override
    public boolean concerns(DisruptionBudget budget, Plan plan) {
        return plan.guarded(budget).stream()
                .anyMatch(workload -> !workload.isDaemonSet() && workload.replicaFloor() > 0);
    }

    @Override
    public Verdict judge(DisruptionBudget budget, Plan plan) {
        var replicas = Guarded.replicas(budget, plan);
        return budget.allowedDisruptions(replicas) > 0
                ? new Verdict.Holds()
                : new Verdict.Broken(
                        Where.of(budget.object(), "spec"),
                        "No node with one of its pods can ever be drained: the budget keeps "
                                + (replicas == 1 ? "the only replica" : "all " + replicas + " replicas"),
                        replicas > 1
                                ? "Set maxUnavailable 1 instead"
                                : "Run two replicas or more, and set maxUnavailable 1");
    }
}
