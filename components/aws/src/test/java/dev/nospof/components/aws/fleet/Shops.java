package dev.nospof.components.aws.fleet;

import com.pulumi.core.Output;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.loadbalancer.RedundantLoadBalancer;
import dev.nospof.components.aws.loadbalancer.RedundantLoadBalancerArgs;
import dev.nospof.components.aws.network.MultiAzNetwork;
import dev.nospof.components.aws.network.Networks;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.util.List;
import java.util.function.UnaryOperator;

/** An ordinary fleet behind an ordinary load balancer, that tests change one thing of. */
final class Shops {

    private Shops() {}

    static SelfHealingFleetArgs.Builder builder(Network network) {
        return SelfHealingFleetArgs.builder()
                .network(network)
                .image(Output.of("ami-0123456789abcdef0"))
                .instanceTypes("m7g.large", "m6g.large", "m7gd.large")
                .alarmsTo(topics());
    }

    static Network network() {
        return new MultiAzNetwork("shop", Networks.builder().build());
    }

    static RedundantLoadBalancer front(Network network) {
        return new RedundantLoadBalancer(
                "front",
                RedundantLoadBalancerArgs.builder()
                        .network(network)
                        .instances()
                        .unencrypted()
                        .alarmsTo(topics())
                        .build());
    }

    static ResourceGraph plan(UnaryOperator<SelfHealingFleetArgs.Builder> change) {
        return Declared.by(() -> {
            var network = network();
            new SelfHealingFleet(
                    "web", change.apply(builder(network).behind(front(network))).build());
        });
    }

    static List<String> names(ResourceGraph plan) {
        return plan.resources().stream()
                .map(Resource::name)
                .filter(name -> name.startsWith("web"))
                .toList();
    }

    /** Made anew for each program: what one program has made is of no use to the next. */
    private static AlarmTopics topics() {
        return AlarmTopics.of("arn:aws:sns:eu-west-1:123456789012:alarms");
    }
}
