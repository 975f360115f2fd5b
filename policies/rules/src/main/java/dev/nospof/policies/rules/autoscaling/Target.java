package dev.nospof.policies.rules.autoscaling;

import dev.nospof.policies.graph.kubernetes.Autoscaler;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.rules.Plan;

/** What an autoscaler scales. */
final class Target {
    private Target() {}

    /** The workload, which carries the annotations; the autoscaler itself where the plan does not hold one. */
    static KubernetesObject object(Autoscaler autoscaler, Plan plan) {
        return plan.scaled(autoscaler).stream()
                .map(workload -> workload.object())
                .findFirst()
                .orElse(autoscaler.object());
    }
}
