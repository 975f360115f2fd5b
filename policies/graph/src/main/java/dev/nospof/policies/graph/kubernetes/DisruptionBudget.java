package dev.nospof.policies.graph.kubernetes;

import java.util.Map;

/** A PodDisruptionBudget: how many pods voluntary disruptions may take at once. */
public record DisruptionBudget(KubernetesObject object) {
    public LabelSelector selector() {
        return LabelSelector.of(object.at("spec", "selector"));
    }

    /** Whether it guards pods with these labels. An empty selector selects every pod of the namespace, a missing one none. */
    public boolean selects(Map<String, String> podLabels) {
        return object.at("spec", "selector").isPresent() && selector().matches(podLabels);
    }

    /**
     * Pods that may be evicted while all of {@code replicas} are healthy. Percentages of either bound are rounded up, as the disruption
     * controller does.
     */
    public int allowedDisruptions(int replicas) {
        var unavailable = object.at("spec", "maxUnavailable");
        if (unavailable.isPresent()) {
            return Math.min(replicas, Amount.of(unavailable).up(replicas));
        }
        var available = object.at("spec", "minAvailable");
        return Math.max(
                0, replicas - (available.isPresent() ? Amount.of(available).up(replicas) : 1));
    }
}
