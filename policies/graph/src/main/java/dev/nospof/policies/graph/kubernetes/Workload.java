package dev.nospof.policies.graph.kubernetes;

import dev.nospof.policies.graph.Field;
import java.util.List;

/**
 * A Deployment, StatefulSet or DaemonSet with everything that decides how it fails and heals.
 *
 * @param scaling the HorizontalPodAutoscalers that target it
 * @param scaledBy KEDA's autoscalers that target it
 * @param guards the disruption budgets whose selector matches its pods
 * @param addresses the Services whose selector matches its pods
 */
public record Workload(
        KubernetesObject object,
        Selected<Autoscaler> scaling,
        Selected<ScaledObject> scaledBy,
        Selected<DisruptionBudget> guards,
        Selected<ServiceObject> addresses) {

    public String name() {
        return object.name();
    }

    public boolean isDeployment() {
        return object.kind().equals("Deployment");
    }

    public boolean isStatefulSet() {
        return object.kind().equals("StatefulSet");
    }

    public boolean isDaemonSet() {
        return object.kind().equals("DaemonSet");
    }

    /** Those that certainly target it. */
    public List<Autoscaler> autoscalers() {
        return scaling.certain();
    }

    /** Those that certainly guard it. */
    public List<DisruptionBudget> budgets() {
        return guards.certain();
    }

    /** Those that certainly lead to it. */
    public List<ServiceObject> services() {
        return addresses.certain();
    }

    /** The field that holds the replica count, absent where an autoscaler owns it. */
    public Field replicas() {
        return object.at("spec", "replicas");
    }

    /**
     * The fewest replicas that the workload has by itself: the autoscaler's minimum, else the declared count, else Kubernetes' default
     * of one. A DaemonSet's pods are counted by nodes, not here.
     */
    public int replicaFloor() {
        if (!scaling.certain().isEmpty()) {
            return scaling.certain().stream()
                    .mapToInt(Autoscaler::minReplicas)
                    .min()
                    .orElseThrow();
        }
        return scaledBy.certain().stream()
                .mapToInt(ScaledObject::minReplicas)
                .min()
                .orElseGet(this::declaredReplicas);
    }

    /** The most replicas that it is ever scaled to: the autoscaler's maximum, else the floor. */
    public int replicaCeiling() {
        return scaling.certain().stream()
                .mapToInt(a -> a.maxReplicas().integer().orElse(a.minReplicas()))
                .max()
                .orElseGet(this::replicaFloor);
    }

    private int declaredReplicas() {
        scaling.all();
        scaledBy.all();
        return replicas().integer().orElse(1);
    }

    public PodTemplate pods() {
        return new PodTemplate(object.template());
    }

    public LabelSelector selector() {
        return LabelSelector.of(object.at("spec", "selector"));
    }

    @Override
    public String toString() {
        return object.toString();
    }
}
