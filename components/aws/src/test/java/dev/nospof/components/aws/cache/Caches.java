package dev.nospof.components.aws.cache;

import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.network.MultiAzNetwork;
import dev.nospof.components.aws.network.Networks;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.util.List;
import java.util.function.UnaryOperator;

/** An ordinary cache in an ordinary network, of which tests change one thing. */
final class Caches {
    static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:alarms";

    private Caches() {}

    static Network network() {
        return new MultiAzNetwork("shop", Networks.builder().build());
    }

    static ReplicatedCacheArgs.Builder builder() {
        return ReplicatedCacheArgs.builder()
                .network(network())
                .size("cache.r7g.large")
                .alarmsTo(AlarmTopics.of(TOPIC));
    }

    static ResourceGraph plan(UnaryOperator<ReplicatedCacheArgs.Builder> change) {
        return Declared.by(
                () -> new ReplicatedCache("sessions", change.apply(builder()).build()));
    }

    static List<String> names(ResourceGraph plan) {
        return plan.resources().stream()
                .map(Resource::name)
                .filter(name -> name.startsWith("sessions"))
                .toList();
    }
}
