package dev.nospof.components.kubernetes.quorum;

import com.pulumi.kubernetes.policy.v1.PodDisruptionBudgetArgs;
import com.pulumi.kubernetes.policy.v1.inputs.PodDisruptionBudgetSpecArgs;

/** The PodDisruptionBudget: drains take one member at a time, and none while another is down. */
final class Budget {
    private Budget() {}

    static PodDisruptionBudgetArgs of(Blueprint set) {
        return PodDisruptionBudgetArgs.builder()
                .metadata(set.metadata().build())
                .spec(PodDisruptionBudgetSpecArgs.builder()
                        .maxUnavailable(1)
                        // A member that is catching up is not ready, and yet part of the majority.
                        .unhealthyPodEvictionPolicy("IfHealthyBudget")
                        .selector(set.labelSelector())
                        .build())
                .build();
    }
}
