package dev.nospof.policies.rules.budget;

import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import dev.nospof.policies.rules.WorkloadRule;

/** Each workload of two or more has exactly one disruption budget: without one all its pods may be evicted together, with two the eviction API refuses every request. */
public record OneBudgetGuardsEach() implements WorkloadRule {
    @Override
    public String id() {
        return "PDB-01";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "Maintenance of several nodes at once takes one pod after the other.";
    }

    @Override
    public boolean concerns(Workload workload, Plan plan) {
        return !workload.isDaemonSet() && workload.replicaFloor() > 1;
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        var budgets = workload.guards().all();
        if (budgets.size() == 1) {
            return new Verdict.Holds();
        }
        if (budgets.isEmpty()) {
            return new Verdict.Broken(
                    Where.of(workload.object()),
                    "Maintenance may evict all its pods at once: no PodDisruptionBudget selects them",
                    "Add a PodDisruptionBudget with maxUnavailable 1 and the pods' labels as selector");
        }
        var names = budgets.stream().map(budget -> budget.object().name()).toList();
        return new Verdict.Broken(
                Where.of(workload.object()),
                "No node with one of its pods can be drained: " + String.join(" and ", names)
                        + " both guard it, and the eviction API refuses that",
                "Keep one PodDisruptionBudget for each workload");
    }
}
