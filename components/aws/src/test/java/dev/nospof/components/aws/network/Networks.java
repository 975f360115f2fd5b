package dev.nospof.components.aws.network;

import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An ordinary network that tests change one thing of. */
public final class Networks {
    static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:alarms";

    private static Optional<ResourceGraph> good = Optional.empty();

    private Networks() {}

    /** As it is without any change; made once. Not while this class is loaded: the program has threads of its own, which would wait for that. */
    static synchronized ResourceGraph good() {
        var plan = good.orElseGet(() -> plan(b -> b));
        good = Optional.of(plan);
        return plan;
    }

    public static MultiAzNetworkArgs.Builder builder() {
        return MultiAzNetworkArgs.builder()
                .zones("eu-west-1a", "eu-west-1b", "eu-west-1c")
                .alarmsTo(AlarmTopics.of(TOPIC));
    }

    static ResourceGraph plan(UnaryOperator<MultiAzNetworkArgs.Builder> change) {
        return Declared.by(
                () -> new MultiAzNetwork("shop", change.apply(builder()).build()));
    }
}
