package dev.nospof.components.kubernetes.service;

import com.pulumi.kubernetes.apps.v1.DeploymentArgs;
import com.pulumi.kubernetes.autoscaling.v2.HorizontalPodAutoscalerArgs;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import com.pulumi.kubernetes.core.v1.ServiceAccountArgs;
import com.pulumi.kubernetes.core.v1.ServiceArgs;
import com.pulumi.kubernetes.networking.v1.NetworkPolicyArgs;
import com.pulumi.kubernetes.policy.v1.PodDisruptionBudgetArgs;
import com.pulumi.kubernetes.scheduling.v1.PriorityClassArgs;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.kubernetes.CustomObjectArgs;

/**
 * A child of a {@link SelfHealingService}, and the type of its arguments: the key of {@link
 * SelfHealingServiceArgs.Builder#customise}.
 *
 * @param <A> its arguments
 */
public final class Child<A extends ResourceArgs> {
    public static final Child<DeploymentArgs> DEPLOYMENT = new Child<>(DeploymentArgs.class, "deployment");
    public static final Child<ServiceArgs> SERVICE = new Child<>(ServiceArgs.class, "service");
    public static final Child<ServiceAccountArgs> SERVICE_ACCOUNT =
            new Child<>(ServiceAccountArgs.class, "service-account");
    public static final Child<HorizontalPodAutoscalerArgs> AUTOSCALER =
            new Child<>(HorizontalPodAutoscalerArgs.class, "autoscaler");
    public static final Child<PodDisruptionBudgetArgs> BUDGET = new Child<>(PodDisruptionBudgetArgs.class, "budget");
    public static final Child<NetworkPolicyArgs> NETWORK_POLICY =
            new Child<>(NetworkPolicyArgs.class, "network-policy");
    public static final Child<PriorityClassArgs> PRIORITY = new Child<>(PriorityClassArgs.class, "priority");
    public static final Child<CustomObjectArgs> MONITOR = new Child<>(CustomObjectArgs.class, "monitor");
    public static final Child<CustomObjectArgs> ALERTS = new Child<>(CustomObjectArgs.class, "alerts");
    public static final Child<ConfigMapArgs> DASHBOARD = new Child<>(ConfigMapArgs.class, "dashboard");

    private final Class<A> type;
    private final String role;

    private Child(Class<A> type, String role) {
        this.type = type;
        this.role = role;
    }

    Class<A> type() {
        return type;
    }

    /** The child's logical name: fixed for good, since Pulumi would replace what is renamed. */
    String nameIn(String component) {
        return component + "-" + role;
    }

    @Override
    public String toString() {
        return role;
    }
}
