package dev.nospof.policies.rules;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** {@link TripsTest}'s for the rules about what AWS refuses halfway. */
final class LimitTrips {
    private LimitTrips() {}

    static List<Arguments> all() {
        return List.of(
                arguments("LIM-01", "", Sample.goodBalancer().setOf("targets", "name", "orders-" + "x".repeat(26))),
                arguments("LIM-02", "", addresses(3)));
    }

    /** The network with so many addresses more than its own three. */
    static Sample addresses(int more) {
        var sample = Sample.goodNetwork();
        for (int i = 0; i < more; i++) {
            sample = sample.andOf("aws:ec2/eip:Eip", "one-more-" + i, "{domain: vpc}");
        }
        return sample;
    }
}
