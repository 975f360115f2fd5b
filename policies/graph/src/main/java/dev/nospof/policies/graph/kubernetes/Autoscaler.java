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

    public TargetReference target() {
        return new TargetReference(object, object.at("spec", "scaleTargetRef"), "");
    }

    /** Whether it names this workload. In another namespace it has no effect, which is not looked at here. */
    public boolean targets(KubernetesObject workload) {
        return target().names(workload);
    }
}
