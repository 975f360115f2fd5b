package dev.nospof.policies.graph.kubernetes;

import dev.nospof.policies.graph.Field;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A Kubernetes Service: the address behind which pods stand. */
public record ServiceObject(KubernetesObject object) {
    static final List<String> ADDED_BY_CONTROLLERS = List.of(
            "statefulset.kubernetes.io/pod-name",
            "apps.kubernetes.io/pod-index",
            "batch.kubernetes.io/job-name",
            "job-name");

    /** Empty for a Service whose endpoints somebody else keeps. */
    public LabelSelector selector() {
        return LabelSelector.ofLabels(object.at("spec", "selector"));
    }

    /**
     * Whether it leads to pods with these labels. A Service without a selector leads to none; labels that a controller adds to each pod
     * by itself, such as a StatefulSet's pod name, are taken as given.
     */
    public boolean selects(Map<String, String> podLabels) {
        var wanted = new TreeMap<>(selector().labels());
        if (wanted.isEmpty()) {
            return false;
        }
        wanted.keySet().removeAll(ADDED_BY_CONTROLLERS);
        return wanted.entrySet().stream().allMatch(e -> e.getValue().equals(podLabels.get(e.getKey())));
    }

    public List<Field> ports() {
        return object.at("spec", "ports").items();
    }
}
