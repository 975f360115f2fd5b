package dev.nospof.policies.graph.kubernetes;

import dev.nospof.policies.graph.Field;
import java.util.List;

/**
 * A Deployment, StatefulSet or DaemonSet with everything that decides how it fails and heals.
 *
 * @param autoscalers that target it
 * @param budgets whose selector matches its pods
 * @param services whose selector matches its pods
 */
public record Workload(
        KubernetesObject object,
        List<Autoscaler> autoscalers,
        List<DisruptionBudget> budgets,
        List<ServiceObject> services) {

    public String name() {
        return object.name();
    }

    public boolean isDeployment() {
        return object.kind().equals("Deployment");
    }

    public boolean isStatefulSet() {
        return object.kind().equals("StatefulSet");
    }

    /** The field that holds the replica count, absent where an autoscaler owns it. */
    public Field replicas() {
        return object.at("spec", "replicas");
    }

    /**
     * The fewest replicas that the workload has by itself: the autoscaler's minimum, else the declared count, else Kubernetes' default
     * of one.
     */
    public int replicaFloor() {
        return autoscalers.stream().mapToInt(Autoscaler::minReplicas).min().orElseGet(() -> replicas()
                .integer()
                .orElse(1));
    }

    public PodTemplate pods() {
        return new PodTemplate(object.at("spec", "template"));
    }

    public LabelSelector selector() {
        return LabelSelector.of(object.at("spec", "selector"));
    }

    @Override
    public String toString() {
        return object.toString();
    }
}
