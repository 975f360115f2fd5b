package dev.nospof.policies.graph.kubernetes;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.WrongKind;
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
            return Math.min(replicas, pods(unavailable, replicas));
        }
        var available = object.at("spec", "minAvailable");
        return Math.max(0, replicas - (available.isPresent() ? pods(available, replicas) : 1));
    }

    private static int pods(Field bound, int replicas) {
        if (!(bound.value() instanceof Value.Text text)) {
            return bound.integer().orElse(0);
        }
        if (!text.text().matches("\\d{1,3}%")) {
            throw WrongKind.at(bound, "a whole number or a percentage");
        }
        var percent = Integer.parseInt(text.text().substring(0, text.text().length() - 1));
        return (replicas * percent + 99) / 100;
    }
}
