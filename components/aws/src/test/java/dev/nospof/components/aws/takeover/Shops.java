package dev.nospof.components.aws.takeover;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.database.Engine;
import dev.nospof.components.aws.database.OtherRegion;
import dev.nospof.components.aws.database.ReplicatedDatabase;
import dev.nospof.components.aws.database.ReplicatedDatabaseArgs;
import dev.nospof.components.aws.database.SecondDatabase;
import dev.nospof.components.aws.failover.RegionalFailover;
import dev.nospof.components.aws.failover.RegionalFailoverArgs;
import dev.nospof.components.aws.failover.ServingRegion;
import dev.nospof.components.aws.failover.Strategy;
import dev.nospof.components.aws.network.MultiAzNetwork;
import dev.nospof.components.aws.network.MultiAzNetworkArgs;
import dev.nospof.components.model.Profile;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.util.List;
import java.util.function.UnaryOperator;

/** A shop in Ireland whose databases are followed in Frankfurt, of which tests change one thing. */
final class Shops {
    static final String TOPIC = "arn:aws:sns:eu-central-1:123456789012:alarms";
    static final String CHECK = "0f1e2d3c-0000-1111-2222-333344445555";

    private Shops() {}

    static Provider provider(String name, String region) {
        return new Provider(name, ProviderArgs.builder().region(region).build());
    }

    /** One that is not in the plan. */
    static SecondDatabase second(String name, String region, String leaves) {
        return new SecondDatabase(
                name + "-" + region,
                region,
                leaves,
                Output.of(name + "-" + region + ".cluster-0123456789ab." + region + ".rds.amazonaws.com"),
                5432,
                List.of("10.1.0.0/16"),
                1622,
                Output.of("arn:aws:rds:" + region + ":123456789012:cluster:" + name + "-" + region),
                Output.of("arn:aws:rds:" + leaves + ":123456789012:cluster:" + name),
                Output.of(name),
                Output.of("arn:aws:rds::123456789012:global-cluster:" + name));
    }

    static SecondDatabase second(String name) {
        return second(name, "eu-central-1", "eu-west-1");
    }

    static RegionTakeoverArgs.Builder builder() {
        return RegionTakeoverArgs.builder()
                .leaving("eu-west-1", Output.of(CHECK))
                .database(second("payments-db"))
                .database(second("orders-db"))
                .alarmsFrom(provider("virginia", "us-east-1"))
                .alarmsTo(AlarmTopics.of(TOPIC));
    }

    /** Of databases and a health check that are not in the plan. */
    static ResourceGraph plan(UnaryOperator<RegionTakeoverArgs.Builder> change) {
        return Declared.by(() -> new RegionTakeover(
                "shop-takeover", change.apply(builder()).build(), by(provider("frankfurt", "eu-central-1"))));
    }

    /** With a database in both regions, and a name. */
    static ResourceGraph whole(UnaryOperator<RegionTakeoverArgs.Builder> change) {
        return Declared.by(() -> {
            var frankfurt = provider("frankfurt", "eu-central-1");
            var virginia = provider("virginia", "us-east-1");
            var orders = orders(frankfurt);
            var shop = shop(orders, virginia);
            new RegionTakeover(
                    "shop-takeover",
                    change.apply(RegionTakeoverArgs.builder()
                                    .leaving("eu-west-1", shop.healthCheck("eu-west-1"))
                                    .noticedAfter(shop.failoverTime().noticed())
                                    .database(orders.inOtherRegion())
                                    .alarmsFrom(virginia)
                                    .profile(Profile.PROD_MULTI_REGION)
                                    .alarmsTo(AlarmTopics.of(TOPIC)))
                            .build(),
                    by(frankfurt));
        });
    }

    private static ReplicatedDatabase orders(Provider frankfurt) {
        var other = OtherRegion.database(
                        network("frankfurt", "eu-central-1", "10.1.0.0/16", by(frankfurt)),
                        frankfurt,
                        Output.of("arn:aws:kms:eu-central-1:123456789012:key/1"))
                .alarmsTo(AlarmTopics.of(TOPIC));
        return new ReplicatedDatabase(
                "orders-db",
                ReplicatedDatabaseArgs.of(
                                Engine.POSTGRESQL,
                                "16.6",
                                "db.r7g.large",
                                network("ireland", "eu-west-1", "10.0.0.0/16", ComponentResourceOptions.Empty))
                        .profile(Profile.PROD_MULTI_REGION)
                        .password(Output.ofSecret("of ours"))
                        .otherRegion(other)
                        .alarmsTo(AlarmTopics.of("arn:aws:sns:eu-west-1:123456789012:alarms"))
                        .build());
    }

    private static RegionalFailover shop(ReplicatedDatabase orders, Provider virginia) {
        return new RegionalFailover(
                "shop",
                RegionalFailoverArgs.builder()
                        .domain("shop.example.com")
                        .zone("Z0123456789ABCDEFGHIJ")
                        .strategy(Strategy.WARM_STANDBY)
                        .region(ServingRegion.of("eu-west-1", Output.of("ireland.example.com"))
                                .needing("orders-db", orders.following()))
                        .region(ServingRegion.of("eu-central-1", Output.of("frankfurt.example.com")))
                        .alarmsTo(AlarmTopics.of("arn:aws:sns:us-east-1:123456789012:alarms"))
                        .alarmsFrom(virginia)
                        .build());
    }

    private static Network network(String name, String region, String range, ComponentResourceOptions options) {
        return new MultiAzNetwork(
                name,
                MultiAzNetworkArgs.builder()
                        .zones(region + "a", region + "b", region + "c")
                        .cidr(range)
                        .alarmsTo(AlarmTopics.of("arn:aws:sns:" + region + ":123456789012:alarms"))
                        .build(),
                options);
    }

    private static ComponentResourceOptions by(Provider provider) {
        return ComponentResourceOptions.builder().providers(provider).build();
    }
}
