package dev.nospof.policies.rules.failover;

import dev.nospof.policies.graph.Value;
import java.util.List;
import java.util.Map;

/** Routing by distance. */
final class Latency {
    static final Value OF_FIRST = of("eu-west-1");
    static final Value OF_SECOND = of("eu-central-1");

    private Latency() {}

    private static Value of(String region) {
        return new Value.Items(List.of(Value.Fields.of(Map.of("region", Value.of(region)))));
    }
}
