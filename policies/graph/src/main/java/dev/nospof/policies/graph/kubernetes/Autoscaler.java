package dev.nospof.policies.graph.kubernetes;

import dev.nospof.policies.graph.Field;
import java.util.List;

/** A HorizontalPodAutoscaler. */
public record Autoscaler(KubernetesObject object) {
    /** Kubernetes' default is one. */
    public int minReplicas() {
        return object.at("spec", "minReplicas").integer().orElse(1);
    }

    public Field maxReplicas() {
        return object.at("spec", "maxReplicas");
    }

    public List<Field> metrics() {
        return object.at("spec", "metrics").items();
    }

    public boolean targets(KubernetesObject workload) {
        var target = object.at("spec", "scaleTargetRef");
        return target.at("kind").text().orElse("").equals(workload.kind())
                && target.at("name").text().orElse("").equals(workload.name());
    }
}
