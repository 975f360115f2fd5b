package dev.nospof.components.aws.failover;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.LoadBalancerEndpoint;
import dev.nospof.components.aws.fleet.SelfHealingFleet;
import dev.nospof.components.aws.fleet.SelfHealingFleetArgs;
import dev.nospof.components.aws.loadbalancer.RedundantLoadBalancer;
import dev.nospof.components.aws.loadbalancer.RedundantLoadBalancerArgs;
import dev.nospof.components.aws.network.MultiAzNetwork;
import dev.nospof.components.aws.network.MultiAzNetworkArgs;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** An ordinary shop in Ireland and a smaller one in Frankfurt, under one name that tests change one thing of. */
final class Shops {
    static final String TOPIC = "arn:aws:sns:us-east-1:123456789012:alarms";
    static final String ALARM = "orders-db-lost";

    private Shops() {}

    static Provider provider(String name, String region) {
        return new Provider(name, ProviderArgs.builder().region(region).build());
    }

    /** Of a name that leads to hosts which are not in the plan. */
    static RegionalFailoverArgs.Builder hosts() {
        return byStrategy(Strategy.WARM_STANDBY)
                .region(ServingRegion.of("eu-west-1", Output.of("ireland.example.com")))
                .region(ServingRegion.of("eu-central-1", Output.of("frankfurt.example.com"))
                        .standing(50));
    }

    static RegionalFailoverArgs.Builder byStrategy(Strategy strategy) {
        return RegionalFailoverArgs.builder()
                .domain("shop.example.com")
                .zone("Z0123456789ABCDEFGHIJ")
                .strategy(strategy)
                .alarmsTo(AlarmTopics.of(TOPIC))
                .alarmsFrom(provider("virginia", "us-east-1"));
    }

    static ResourceGraph planOfHosts(UnaryOperator<RegionalFailoverArgs.Builder> change) {
        return planOf(() -> change.apply(hosts()));
    }

    static ResourceGraph planOf(Supplier<RegionalFailoverArgs.Builder> args) {
        return Declared.by(() -> new RegionalFailover("shop", args.get().build()));
    }

    /** With networks, load balancers and fleets in both regions. */
    static ResourceGraph plan(UnaryOperator<RegionalFailoverArgs.Builder> change) {
        return Declared.by(() -> {
            var ireland = front("ireland", "eu-west-1");
            var frankfurt = front("frankfurt", "eu-central-1");
            new RegionalFailover(
                    "shop",
                    change.apply(byStrategy(Strategy.WARM_STANDBY)
                                    .region(ServingRegion.of("eu-west-1", ireland))
                                    .region(ServingRegion.of("eu-central-1", frankfurt)
                                            .standing(50)))
                            .build());
        });
    }

    static LoadBalancerEndpoint front(String name, String region) {
        var there = ComponentResourceOptions.builder()
                .providers(provider(name, region))
                .build();
        var network = new MultiAzNetwork(
                name,
                MultiAzNetworkArgs.builder()
                        .zones(region + "a", region + "b", region + "c")
                        .withoutAlarms()
                        .build(),
                there);
        var front = new RedundantLoadBalancer(
                name + "-front",
                RedundantLoadBalancerArgs.builder()
                        .network(network)
                        .instances()
                        .unencrypted()
                        .alarmsTo(AlarmTopics.of("arn:aws:sns:" + region + ":123456789012:alarms"))
                        .build(),
                there);
        new SelfHealingFleet(
                name + "-web",
                SelfHealingFleetArgs.builder()
                        .network(network)
                        .image(Output.of("ami-0123456789abcdef0"))
                        .instanceTypes("m7g.large", "m6g.large", "m7gd.large")
                        .behind(front)
                        .withoutAlarms()
                        .build(),
                there);
        return front.endpoint();
    }

    static List<String> names(ResourceGraph plan) {
        return plan.resources().stream()
                .map(Resource::name)
                .filter(name -> name.matches("shop(-.*-\\d|-switches|-one-is-on|-needs.*)?"))
                .toList();
    }
}
