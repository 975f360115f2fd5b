package dev.nospof.policies.rules.budget;

import dev.nospof.policies.graph.kubernetes.DisruptionBudget;
import dev.nospof.policies.rules.BudgetRule;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;

/** What may be evicted together is at most one zone's share of the replicas. */
public record BudgetsKeepTheOtherZones() implements BudgetRule {
    @Override
    public String id() {
        return "PDB-03";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "Maintenance takes no more at once than the loss of a zone would.";
    }

    @Override
    public boolean concerns(DisruptionBudget budget, Plan plan) {
        return plan.guarded(budget).stream()
                .anyMatch(workload -> !workload.isDaemonSet() && workload.replicaFloor() > 1);
    }

    @Override
    public Verdict judge(DisruptionBudget budget, Plan plan) {
        var replicas = Guarded.replicas(budget, plan);
        var zones = plan.guarded(budget).stream()
                .mapToInt(workload -> plan.zones(workload.object()))
                .max()
                .orElse(1);
        // In one zone its share would be everything; there it is what the service can do without, half.
        var share = zones > 1 ? (replicas + zones - 1) / zones : (replicas + 1) / 2;
        var allowed = budget.allowedDisruptions(replicas);
        return allowed <= share
                ? new Verdict.Holds()
                : new Verdict.Broken(
                        Where.of(budget.object(), "spec"),
                        "Maintenance may take " + allowed + " of " + replicas
                                + " replicas at once, more than the loss of a zone",
                        "Set maxUnavailable to " + share + " or less");
    }
}
