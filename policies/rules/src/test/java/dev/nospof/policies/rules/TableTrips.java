package dev.nospof.policies.rules;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** {@link TripsTest}'s for the rules about tables. */
final class TableTrips {
    private TableTrips() {}

    static List<Arguments> all() {
        return List.of(
                trip("DDB-01", Sample.goodTable().setOf("carts", "pointInTimeRecovery.enabled", false)),
                trip("DDB-02", Sample.goodTable().setOf("carts", "deletionProtectionEnabled", false)),
                trip("DDB-03", Sample.goodTable().setOf("carts-there", "pointInTimeRecovery", false)),
                trip("DDB-04", Sample.goodTable().withoutNamed("Write-index-growth")));
    }

    private static Arguments trip(String id, Sample mutated) {
        return arguments(id, "", mutated);
    }
}
