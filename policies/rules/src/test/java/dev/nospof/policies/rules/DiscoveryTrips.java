package dev.nospof.policies.rules;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nospof.policies.graph.Value;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** {@link TripsTest}'s for the rules about names inside of a network. */
final class DiscoveryTrips {
    private DiscoveryTrips() {}

    static List<Arguments> all() {
        return List.of(
                trip("MAP-01", "orders", "dnsConfig.dnsRecords[0].ttl", 300),
                trip("MAP-02", "orders", "healthCheckCustomConfig", Value.NOTHING),
                trip("MAP-03", "orders", "dnsConfig.routingPolicy", "WEIGHTED"),
                trip("MAP-04", "vpc", "enableDnsHostnames", Value.NOTHING));
    }

    private static Arguments trip(String id, String name, String path, Object value) {
        return arguments(id, "", Sample.goodDiscovery().setOf(name, path, value));
    }
}
