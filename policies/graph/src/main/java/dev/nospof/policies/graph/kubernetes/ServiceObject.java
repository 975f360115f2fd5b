package dev.nospof.policies.graph.kubernetes;

import dev.nospof.policies.graph.Field;
import java.util.List;

/** A Kubernetes Service: the address behind which pods stand. */
public record ServiceObject(KubernetesObject object) {
    /** Empty for a Service whose endpoints somebody else keeps. */
    public LabelSelector selector() {
        return LabelSelector.ofLabels(object.at("spec", "selector"));
    }

    public List<Field> ports() {
        return object.at("spec", "ports").items();
    }
}
