package dev.nospof.policies.graph.kubernetes;

import dev.nospof.policies.graph.Field;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** One of a pod's {@code topologySpreadConstraints}. */
public record SpreadConstraint(Field field) {
    public static final String ZONE = "topology.kubernetes.io/zone";
    public static final String NODE = "kubernetes.io/hostname";

    public String topologyKey() {
        return field.at("topologyKey").text().orElse("");
    }

    public int maxSkew() {
        return field.at("maxSkew").integer().orElse(1);
    }

    /** {@code DoNotSchedule}: the scheduler keeps it at any price. The other kind is only a wish. */
    public boolean isHard() {
        return field.at("whenUnsatisfiable").text().orElse("DoNotSchedule").equals("DoNotSchedule");
    }

    public OptionalInt minDomains() {
        return field.at("minDomains").integer();
    }

    /** Whether nodes with taints that the pod does not tolerate are left out, as a lost node's are. Not so by default. */
    public boolean honorsNodeTaints() {
        return field.at("nodeTaintsPolicy").text().orElse("Ignore").equals("Honor");
    }

    /** Labels by whose value on the pod itself the selection is narrowed further. */
    public List<String> matchLabelKeys() {
        return field.at("matchLabelKeys").items().stream()
                .flatMap(key -> key.text().stream())
                .toList();
    }

    /** Whether pods with these labels are what it spreads. Without a selector it counts none, and so spreads nothing. */
    public boolean counts(Map<String, String> podLabels) {
        return field.at("labelSelector").isPresent() && selector().matches(podLabels);
    }

    public LabelSelector selector() {
        return LabelSelector.of(field.at("labelSelector"));
    }
}
