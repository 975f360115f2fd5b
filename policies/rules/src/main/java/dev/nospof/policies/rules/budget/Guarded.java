package dev.nospof.policies.rules.budget;

import dev.nospof.policies.graph.kubernetes.DisruptionBudget;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;

/** The pods that a budget counts. */
final class Guarded {
    private Guarded() {}

    /** The fewest there are, over all workloads that it selects: a budget adds them up. */
    static int replicas(DisruptionBudget budget, Plan plan) {
        return plan.guarded(budget).stream()
                .filter(workload -> !workload.isDaemonSet())
                .mapToInt(Workload::replicaFloor)
                .sum();
    }
}
