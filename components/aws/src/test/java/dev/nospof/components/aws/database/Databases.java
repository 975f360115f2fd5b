package dev.nospof.components.aws.database;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.network.MultiAzNetwork;
import dev.nospof.components.aws.network.MultiAzNetworkArgs;
import dev.nospof.components.aws.network.Networks;
import dev.nospof.components.model.Profile;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An ordinary database in an ordinary network, of which tests change one thing. */
final class Databases {
    private static final String OTHER_TOPIC = "arn:aws:sns:eu-central-1:123456789012:alarms";
    static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:alarms";
    static final String KEY = "arn:aws:kms:eu-central-1:123456789012:key/1";
    static final Storage STORAGE = Storage.ofGibibytes(100);

    private static Optional<ResourceGraph> good = Optional.empty();

    private Databases() {}

    /** As it is without any change; made once. */
    static synchronized ResourceGraph good() {
        var plan = good.orElseGet(() -> plan(b -> b));
        good = Optional.of(plan);
        return plan;
    }

    static Network network() {
        return new MultiAzNetwork("shop", Networks.builder().build());
    }

    static Provider elsewhere() {
        return new Provider(
                "frankfurt", ProviderArgs.builder().region("eu-central-1").build());
    }

    static Network networkOf(Provider provider) {
        return new MultiAzNetwork(
                "frankfurt",
                MultiAzNetworkArgs.builder()
                        .zones("eu-central-1a", "eu-central-1b", "eu-central-1c")
                        .cidr("10.1.0.0/16")
                        .alarmsTo(AlarmTopics.of(OTHER_TOPIC))
                        .build(),
                ComponentResourceOptions.builder().providers(provider).build());
    }

    static ReplicatedDatabaseArgs.Builder builder(Network network) {
        return ReplicatedDatabaseArgs.of(Engine.POSTGRESQL, "16.6", "db.r7g.large", network)
                .alarmsTo(AlarmTopics.of(TOPIC));
    }

    static ResourceGraph plan(UnaryOperator<ReplicatedDatabaseArgs.Builder> change) {
        return Declared.by(() -> new ReplicatedDatabase(
                "orders-db", change.apply(builder(network())).build()));
    }

    static UnaryOperator<ReplicatedDatabaseArgs.Builder> standby() {
        return b -> b.layout(Layout.standby(STORAGE)).password(Output.ofSecret("of ours"));
    }

    /** One machine with a standby, or three, of the sizes that these have. */
    static ReplicatedDatabaseArgs.Builder readable(Network network) {
        return ReplicatedDatabaseArgs.of(Engine.POSTGRESQL, "16.6", "db.r6gd.large", network)
                .layout(Layout.readableStandbys(STORAGE))
                .alarmsTo(AlarmTopics.of(TOPIC));
    }

    static ResourceGraph readablePlan(UnaryOperator<ReplicatedDatabaseArgs.Builder> change) {
        return Declared.by(() -> new ReplicatedDatabase(
                "orders-db", change.apply(readable(network())).build()));
    }

    /** In two regions. */
    static ResourceGraph global() {
        return Declared.by(() -> {
            var provider = elsewhere();
            var other = OtherRegion.database(networkOf(provider), provider, Output.of(KEY))
                    .alarmsTo(AlarmTopics.of(OTHER_TOPIC));
            new ReplicatedDatabase(
                    "orders-db",
                    builder(network())
                            .profile(Profile.PROD_MULTI_REGION)
                            .password(Output.ofSecret("of ours"))
                            .otherRegion(other)
                            .build());
        });
    }

    /** Of the database alone. */
    static List<String> names(ResourceGraph plan) {
        return plan.resources().stream()
                .map(Resource::name)
                .filter(name -> name.startsWith("orders-db"))
                .toList();
    }
}
