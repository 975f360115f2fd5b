package dev.nospof.policies.rules.budget;

import dev.nospof.policies.graph.kubernetes.DisruptionBudget;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.BudgetRule;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;

/** Stateless pods that are not ready may always be evicted; members of a stateful set only while enough of the others are well. */
public record SickPodsMayBeEvicted() implements BudgetRule {
    @Override
    public String id() {
        return "PDB-04";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "A pod that does not work does not keep its node from being repaired.";
    }

    @Override
    public boolean concerns(DisruptionBudget budget, Plan plan) {
        return plan.guarded(budget).stream().anyMatch(workload -> !workload.isDaemonSet());
    }

    @Override
    public Verdict judge(DisruptionBudget budget, Plan plan) {
        var policy = budget.object().at("spec", "unhealthyPodEvictionPolicy");
        var always = policy.text().orElse("IfHealthyBudget").equals("AlwaysAllow");
        var stateful = plan.guarded(budget).stream().anyMatch(Workload::isStatefulSet);
        if (stateful == always) {
            return new Verdict.Broken(
                    Where.of(budget.object(), policy),
                    always
                            ? "Maintenance may take a member that is catching up, and with it the quorum"
                            : "A pod that never becomes ready blocks the drain of its node",
                    always
                            ? "Set unhealthyPodEvictionPolicy: IfHealthyBudget"
                            : "Set unhealthyPodEvictionPolicy: AlwaysAllow");
        }
        return new Verdict.Holds();
    }
}
