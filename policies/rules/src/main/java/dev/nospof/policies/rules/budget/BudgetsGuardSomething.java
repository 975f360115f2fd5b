package dev.nospof.policies.rules.budget;

import dev.nospof.policies.graph.kubernetes.DisruptionBudget;
import dev.nospof.policies.rules.BudgetRule;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;

/** A budget whose selector matches nothing protects nothing and looks as if it did. */
public record BudgetsGuardSomething() implements BudgetRule {
    @Override
    public String id() {
        return "PDB-05";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "Every disruption budget guards pods of the plan.";
    }

    @Override
    public Verdict judge(DisruptionBudget budget, Plan plan) {
        var guarded = !plan.guarded(budget).isEmpty()
                || plan.objects().podOwners().stream()
                        .filter(owner -> owner.object().near(budget.object()))
                        .anyMatch(owner -> budget.selects(owner.pods().labels()));
        return guarded
                ? new Verdict.Holds()
                : new Verdict.Broken(
                        Where.of(budget.object(), "spec.selector"),
                        "It guards nothing: no pod of the plan has the labels "
                                + budget.selector().labels(),
                        "Correct the selector, or waive the rule if the pods are deployed elsewhere");
    }
}
