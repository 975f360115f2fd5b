package dev.nospof.tests.contract.aws;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.LoadBalancerEndpoint;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.aws.discovery.ServiceDiscovery;
import dev.nospof.components.aws.discovery.ServiceDiscoveryArgs;
import dev.nospof.components.aws.failover.RegionalFailover;
import dev.nospof.components.aws.failover.RegionalFailoverArgs;
import dev.nospof.components.aws.failover.ServingRegion;
import dev.nospof.components.aws.failover.Strategy;
import dev.nospof.components.aws.network.MultiAzNetwork;
import dev.nospof.components.aws.network.MultiAzNetworkArgs;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.Runbooks;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The knobs of names: of several regions, and inside of a network. */
final class AwsNameKnobs {
    private static final AlarmTopics TOPICS = AlarmTopics.of("arn:aws:sns:us-east-1:123456789012:alarms");
    private static final AlarmTopics OTHERS = AlarmTopics.of("arn:aws:sns:us-east-1:123456789012:others");

    private AwsNameKnobs() {}

    static Knobs<RegionalFailoverArgs.Builder> failover() {
        return Knobs.of(
                        "failover",
                        RegionalFailoverArgs.Builder.class,
                        change -> new RegionalFailover(
                                "shop", change.apply(ordinary()).build()))
                .turn("domain", b -> b.domain("books.example.com"))
                .turn("zone", b -> b.zone("Z9876543210JIHGFEDCBA"))
                .turn("strategy", b -> b.strategy(Strategy.ACTIVE_ACTIVE))
                .turn("strategy", b -> b.strategy(Strategy.PILOT_LIGHT))
                .turn("region", b -> b.strategy(Strategy.ACTIVE_ACTIVE)
                        .region(region("us-east-1").needing("orders-db", Output.of("orders-db-lost"))))
                .turn("carriesAtLeast", b -> b.carriesAtLeast(80))
                .turn("healthPath", b -> b.healthPath("/well"))
                .turn("maxFailover", b -> b.maxFailover(Duration.ofMinutes(15)))
                .turn("timeToLive", b -> b.timeToLive(Duration.ofSeconds(10)))
                .turn("clientsKeepAddresses", b -> b.clientsKeepAddresses(Duration.ofMinutes(1)))
                .turn(
                        "switchedBy",
                        b -> b.switchedBy(
                                Output.of(
                                        "arn:aws:route53-recovery-control::123456789012:cluster/0f1e2d3c-0000-1111-2222-333344445555")))
                .turn("alarmsFrom", b -> b.alarmsFrom(virginia("other-virginia")))
                .turn("profile", b -> b.profile(Profile.PROD_MULTI_REGION))
                .turn("alarmsTo", b -> b.alarmsTo(OTHERS))
                .turn("withoutAlarms", RegionalFailoverArgs.Builder::withoutAlarms)
                .turn("runbooks", b -> b.runbooks(new Runbooks("https://wiki.example.org/runbooks/")))
                .turn("tags", b -> b.tags(Map.of("team", "shop")));
    }

    static Knobs<ServiceDiscoveryArgs.Builder> discovery() {
        return Knobs.of(
                        "discovery",
                        ServiceDiscoveryArgs.Builder.class,
                        change -> new ServiceDiscovery(
                                "names",
                                change.apply(ServiceDiscoveryArgs.builder()
                                                .network(network("shop", "10.0.0.0/16"))
                                                .domain("shop.internal")
                                                .service("orders", 8080))
                                        .build()))
                .turn("network", b -> b.network(network("elsewhere", "10.9.0.0/16")))
                .turn("domain", b -> b.domain("books.internal"))
                .turn("service", b -> b.service("payments", 8443))
                .turn("timeToLive", b -> b.timeToLive(Duration.ofMinutes(1)))
                .turn("existingNamespace", b -> b.existingNamespace(Output.of("ns-0123456789abcdef")))
                .turn("profile", b -> b.profile(Profile.STAGING))
                .turn("alarmsTo", b -> b.alarmsTo(OTHERS))
                .turn("withoutAlarms", ServiceDiscoveryArgs.Builder::withoutAlarms)
                .turn("runbooks", b -> b.runbooks(new Runbooks("https://wiki.example.org/runbooks/")))
                .turn("tags", b -> b.tags(Map.of("team", "shop")));
    }

    private static MultiAzNetwork network(String name, String cidr) {
        return new MultiAzNetwork(
                name,
                MultiAzNetworkArgs.builder()
                        .zones("eu-west-1a", "eu-west-1b", "eu-west-1c")
                        .cidr(cidr)
                        .withoutAlarms()
                        .build());
    }

    private static RegionalFailoverArgs.Builder ordinary() {
        return RegionalFailoverArgs.builder()
                .domain("shop.example.com")
                .zone("Z0123456789ABCDEFGHIJ")
                .strategy(Strategy.WARM_STANDBY)
                .region(region("eu-west-1"))
                .region(region("eu-central-1").readyAfter(Duration.ofMinutes(5)))
                .alarmsTo(TOPICS)
                .alarmsFrom(virginia("virginia"));
    }

    private static Provider virginia(String name) {
        return new Provider(name, ProviderArgs.builder().region("us-east-1").build());
    }

    private static ServingRegion region(String region) {
        return ServingRegion.of(
                region,
                new LoadBalancerEndpoint(
                        Output.of("front-0123456." + region + ".elb.amazonaws.com"),
                        Output.of("Z32O12XQLNTSW2"),
                        Output.of("arn:aws:elasticloadbalancing:" + region
                                + ":123456789012:loadbalancer/app/front/0123456789abcdef"),
                        List.of(443, 80),
                        Zone.all(region + "a", region + "b", region + "c")));
    }
}
