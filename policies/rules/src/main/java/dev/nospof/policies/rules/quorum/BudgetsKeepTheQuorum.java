package dev.nospof.policies.rules.quorum;

import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;

/** A budget guards the members, and lets go of no more than may be lost. */
public record BudgetsKeepTheQuorum() implements QuorumRule {
    @Override
    public String id() {
        return "QRM-03";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "Maintenance never takes the majority away.";
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        workload.guards().all();
        var members = workload.replicaFloor();
        if (workload.budgets().isEmpty()) {
            return new Verdict.Broken(
                    Where.of(workload.object()),
                    "Draining nodes may take all members at once: no disruption budget guards them",
                    "Add a PodDisruptionBudget with maxUnavailable: 1");
        }
        for (var budget : workload.budgets()) {
            var allowed = budget.allowedDisruptions(members);
            if (allowed > QuorumRule.spare(members)) {
                return new Verdict.Broken(
                        Where.of(budget.object(), "spec"),
                        "Draining nodes may take " + allowed + " of " + members
                                + " members at once, and with them the majority",
                        "Set maxUnavailable: 1");
            }
        }
        return new Verdict.Holds();
    }
}
