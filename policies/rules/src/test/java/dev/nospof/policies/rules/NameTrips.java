package dev.nospof.policies.rules;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nospof.policies.graph.Value;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** {@link TripsTest}'s for the rules about names that lead to several regions. */
final class NameTrips {
    private NameTrips() {}

    static List<Arguments> all() {
        return List.of(
                trip("DNS-01", Sample.goodName().setOf("second", "failoverRoutingPolicies[0].type", "PRIMARY")),
                trip(
                        "DNS-02",
                        Sample.goodName()
                                .setOf("first", "aliases", Value.NOTHING)
                                .setOf("first", "records", Clouds.value(List.of("endpoint-of-first-lb;")))
                                .setOf("first", "ttl", 3_600)),
                trip("DNS-03", Sample.goodName().setOf("first-check", "failureThreshold", 10)),
                trip("DNS-04", Sample.goodName().setOf("second", "aliases[0].name", "endpoint-of-first-lb;")),
                trip("DNS-05", Sample.goodName().withoutNamed("first-unwell")));
    }

    private static Arguments trip(String id, Sample mutated) {
        return arguments(id, "", mutated);
    }
}
