package dev.nospof.tests.contract;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.kubernetes.apps.v1.DeploymentArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentSpecArgs;
import com.pulumi.kubernetes.autoscaling.v2.HorizontalPodAutoscalerArgs;
import com.pulumi.kubernetes.autoscaling.v2.inputs.HorizontalPodAutoscalerSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.TopologySpreadConstraintArgs;
import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import dev.nospof.components.model.Profile;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A shop whose orders were weakened by one line; the configuration says which. A Pulumi program like any other. */
public final class MistakenShop {
    private MistakenShop() {}

    public static void main(String[] args) {
        Pulumi.run(MistakenShop::declare);
    }

    private static void declare(Context context) {
        var orders = SelfHealingServiceArgs.builder().image("shop/orders:1.0.0").namespace("shop");
        switch (context.config().require("mistake")) {
            case "none" -> {}
            case "one replica" -> orders.customise(SelfHealingService.AUTOSCALER, MistakenShop::oneReplica);
            case "spread over nodes only" ->
                orders.customise(
                        SelfHealingService.DEPLOYMENT,
                        d -> pods(d, pod -> PodSpecArgs.builder(pod)
                                .topologySpreadConstraints(overNodes())
                                .build()));
            case "preStop longer than grace" ->
                orders.customise(
                        SelfHealingService.DEPLOYMENT,
                        d -> pods(d, pod -> PodSpecArgs.builder(pod)
                                .terminationGracePeriodSeconds(5)
                                .build()));
            case "a profile without zones" -> orders.profile(Profile.PROD.withZones(1));
            default -> throw new IllegalArgumentException("There is no such mistake.");
        }
        new SelfHealingService("orders", orders.build());
    }

    private static HorizontalPodAutoscalerArgs oneReplica(HorizontalPodAutoscalerArgs autoscaler) {
        var spec = autoscaler.spec().orElseThrow().applyValue(s -> HorizontalPodAutoscalerSpecArgs.builder(s)
                .minReplicas(1)
                .build());
        return HorizontalPodAutoscalerArgs.builder(autoscaler).spec(spec).build();
    }

    private static TopologySpreadConstraintArgs overNodes() {
        return TopologySpreadConstraintArgs.builder()
                .topologyKey("kubernetes.io/hostname")
                .maxSkew(1)
                .whenUnsatisfiable("DoNotSchedule")
                .labelSelector(LabelSelectorArgs.builder()
                        .matchLabels(Map.of("app.kubernetes.io/name", "orders"))
                        .build())
                .build();
    }

    private static DeploymentArgs pods(DeploymentArgs deployment, UnaryOperator<PodSpecArgs> change) {
        var spec = deployment.spec().orElseThrow().applyValue(s -> DeploymentSpecArgs.builder(s)
                .template(s.template().applyValue(t -> PodTemplateSpecArgs.builder(t)
                        .spec(t.spec().orElseThrow().applyValue(change))
                        .build()))
                .build());
        return DeploymentArgs.builder(deployment).spec(spec).build();
    }
}
