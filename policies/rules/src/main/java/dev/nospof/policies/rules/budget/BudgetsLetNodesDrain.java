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
        return keepsAllOfAny(budget) || isGuarding(budget, plan);
    }

    @Override
    public Verdict judge(DisruptionBudget budget, Plan plan) {
        if (keepsAllOfAny(budget)) {
            return broken(budget, "the budget keeps all pods, however many there are", "Set maxUnavailable 1 instead");
        }
        var replicas = Guarded.replicas(budget, plan);
        if (budget.allowedDisruptions(replicas) > 0) {
            return new Verdict.Holds();
        }
        return replicas == 1
                ? broken(
                        budget,
                        "the budget keeps the only replica",
                        "Run two replicas or more, and set maxUnavailable 1")
                : broken(budget, "the budget keeps all " + replicas + " replicas", "Set maxUnavailable 1 instead");
    }

    private static boolean isGuarding(DisruptionBudget budget, Plan plan) {
        return plan.guarded(budget).stream()
                .anyMatch(workload -> !workload.isDaemonSet() && workload.replicaFloor() > 0);
    }

    /** No disruption of a thousand pods means a bound of none, of 0 % or of 100 %; a minimum of a thousand is taken for the same. */
    private static boolean keepsAllOfAny(DisruptionBudget budget) {
        return budget.allowedDisruptions(1000) == 0;
    }

    private static Verdict broken(DisruptionBudget budget, String why, String remedy) {
        return new Verdict.Broken(
                Where.of(budget.object(), "spec"), "No node with one of its pods can ever be drained: " + why, remedy);
    }
}
