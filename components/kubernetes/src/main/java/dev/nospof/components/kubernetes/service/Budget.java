package dev.nospof.components.kubernetes.service;

import com.pulumi.kubernetes.policy.v1.PodDisruptionBudgetArgs;
import com.pulumi.kubernetes.policy.v1.inputs.PodDisruptionBudgetSpecArgs;

/** The PodDisruptionBudget: node drains take one pod at a time, and a pod that is broken anyway never holds them up. */
final class Budget {
    private Budget() {}

    static PodDisruptionBudgetArgs of(Blueprint service) {
        return PodDisruptionBudgetArgs.builder()
                .metadata(service.metadata().build())
                .spec(PodDisruptionBudgetSpecArgs.builder()
                        // An absolute number: it means the same at every size that the autoscaler chooses.
                        .maxUnavailable(1)
                        .unhealthyPodEvictionPolicy("AlwaysAllow")
                        .selector(service.labelSelector())
                        .build())
                .build();
    }
}
