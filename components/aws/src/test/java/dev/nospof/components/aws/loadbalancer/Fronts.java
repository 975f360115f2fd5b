package dev.nospof.components.aws.loadbalancer;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.network.MultiAzNetwork;
import dev.nospof.components.aws.network.MultiAzNetworkArgs;
import dev.nospof.components.aws.network.Networks;
import dev.nospof.components.kubernetes.CustomObject;
import dev.nospof.components.kubernetes.CustomObjectArgs;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An ordinary load balancer in an ordinary network, that tests change one thing of. */
final class Fronts {
    static final String CERTIFICATE =
            "arn:aws:acm:eu-west-1:123456789012:certificate/0f1e2d3c-0000-1111-2222-333344445555";
    private static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:alarms";

    private Fronts() {}

    static RedundantLoadBalancerArgs.Builder requests(MultiAzNetwork network) {
        return RedundantLoadBalancerArgs.builder()
                .network(network)
                .certificate(Output.of(CERTIFICATE))
                .alarmsTo(AlarmTopics.of(TOPIC));
    }

    static RedundantLoadBalancerArgs.Builder connections(MultiAzNetwork network) {
        return RedundantLoadBalancerArgs.builder()
                .network(network)
                .forTcp(5432)
                .targetPort(5432)
                .alarmsTo(AlarmTopics.of(TOPIC));
    }

    static MultiAzNetwork network() {
        return network(b -> b);
    }

    static MultiAzNetwork network(UnaryOperator<MultiAzNetworkArgs.Builder> change) {
        return new MultiAzNetwork("shop", change.apply(Networks.builder()).build());
    }

    static ResourceGraph plan(UnaryOperator<RedundantLoadBalancerArgs.Builder> change) {
        return Declared.by(() -> new RedundantLoadBalancer(
                "front", change.apply(requests(network())).build()));
    }

    static ResourceGraph tcp(UnaryOperator<RedundantLoadBalancerArgs.Builder> change) {
        return Declared.by(() -> new RedundantLoadBalancer(
                "front", change.apply(connections(network())).build()));
    }

    /** The same before a service, in a namespace whose pods wait to be targets. */
    static ResourceGraph shop(
            UnaryOperator<RedundantLoadBalancerArgs.Builder> change,
            UnaryOperator<SelfHealingServiceArgs.Builder> serviceChange) {
        return Declared.by(() -> {
            var front = new RedundantLoadBalancer(
                    "front", change.apply(requests(network())).build());
            new Namespace(
                    "shop",
                    NamespaceArgs.builder()
                            .metadata(ObjectMetaArgs.builder()
                                    .name("shop")
                                    .labels(Map.of("elbv2.k8s.aws/pod-readiness-gate-inject", "enabled"))
                                    .build())
                            .build());
            new SelfHealingService(
                    "storefront",
                    serviceChange
                            .apply(SelfHealingServiceArgs.builder()
                                    .image("shop/storefront:1.0.0")
                                    .namespace("shop")
                                    .callableFromAnywhere()
                                    .drainTime(front.drainTime()))
                            .build());
            new CustomObject(
                    "storefront-binding",
                    CustomObjectArgs.of(
                            "elbv2.k8s.aws/v1beta1",
                            "TargetGroupBinding",
                            ObjectMetaArgs.builder()
                                    .name("storefront")
                                    .namespace("shop")
                                    .build(),
                            front.bindingOf("storefront", 80)));
        });
    }

    /** What belongs to the load balancer, and not to its network. */
    static List<String> names(ResourceGraph plan) {
        return plan.resources().stream()
                .map(Resource::name)
                .filter(name -> name.startsWith("front"))
                .toList();
    }
}
