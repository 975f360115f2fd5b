package dev.nospof.components.kubernetes.service;

import com.pulumi.kubernetes.autoscaling.v2.HorizontalPodAutoscalerArgs;
import com.pulumi.kubernetes.autoscaling.v2.inputs.ContainerResourceMetricSourceArgs;
import com.pulumi.kubernetes.autoscaling.v2.inputs.CrossVersionObjectReferenceArgs;
import com.pulumi.kubernetes.autoscaling.v2.inputs.HPAScalingPolicyArgs;
import com.pulumi.kubernetes.autoscaling.v2.inputs.HPAScalingRulesArgs;
import com.pulumi.kubernetes.autoscaling.v2.inputs.HorizontalPodAutoscalerBehaviorArgs;
import com.pulumi.kubernetes.autoscaling.v2.inputs.HorizontalPodAutoscalerSpecArgs;
import com.pulumi.kubernetes.autoscaling.v2.inputs.MetricSpecArgs;
import com.pulumi.kubernetes.autoscaling.v2.inputs.MetricTargetArgs;

/**
 * The HorizontalPodAutoscaler: owns the replica count. It keeps the floor also while no metrics come in, and scales up at once and down
 * slowly.
 */
final class Scaling {
    private Scaling() {}

    static HorizontalPodAutoscalerArgs of(Blueprint service) {
        return HorizontalPodAutoscalerArgs.builder()
                .metadata(service.metadata().build())
                .spec(HorizontalPodAutoscalerSpecArgs.builder()
                        .scaleTargetRef(CrossVersionObjectReferenceArgs.builder()
                                .apiVersion("apps/v1")
                                .kind("Deployment")
                                .name(service.name())
                                .build())
                        .minReplicas(service.capacity().floor())
                        .maxReplicas(service.capacity().ceiling())
                        .metrics(cpuOfTheServingContainer(service.capacity().targetUtilisation()))
                        .behavior(HorizontalPodAutoscalerBehaviorArgs.builder()
                                .scaleUp(up())
                                .scaleDown(down())
                                .build())
                        .build())
                .build();
    }

    /** The pod's average would be blurred by a sidecar that an injector adds. */
    private static MetricSpecArgs cpuOfTheServingContainer(int percent) {
        return MetricSpecArgs.builder()
                .type("ContainerResource")
                .containerResource(ContainerResourceMetricSourceArgs.builder()
                        .name("cpu")
                        .container(Blueprint.CONTAINER)
                        .target(MetricTargetArgs.builder()
                                .type("Utilization")
                                .averageUtilization(percent)
                                .build())
                        .build())
                .build();
    }

    /** At once, to twice the size or by four within 15 s, whichever is more: Kubernetes' own default, written down. */
    private static HPAScalingRulesArgs up() {
        return HPAScalingRulesArgs.builder()
                .stabilizationWindowSeconds(0)
                .selectPolicy("Max")
                .policies(policy("Percent", 100, 15), policy("Pods", 4, 15))
                .build();
    }

    /** After five quiet minutes and by a quarter a minute: the load that has just gone may come back. */
    private static HPAScalingRulesArgs down() {
        return HPAScalingRulesArgs.builder()
                .stabilizationWindowSeconds(300)
                .selectPolicy("Max")
                .policies(policy("Percent", 25, 60))
                .build();
    }

    private static HPAScalingPolicyArgs policy(String type, int value, int periodSeconds) {
        return HPAScalingPolicyArgs.builder()
                .type(type)
                .value(value)
                .periodSeconds(periodSeconds)
                .build();
    }
}
