package dev.nospof.policies.graph.kubernetes;

/** KEDA's autoscaler, which makes a HorizontalPodAutoscaler of its own. */
public record ScaledObject(KubernetesObject object) {
    /** KEDA's default is zero. */
    public int minReplicas() {
        return object.at("spec", "minReplicaCount").integer().orElse(0);
    }

    public TargetReference target() {
        return new TargetReference(object, object.at("spec", "scaleTargetRef"), "Deployment");
    }
}
