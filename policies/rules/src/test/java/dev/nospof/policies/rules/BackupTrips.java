package dev.nospof.policies.rules;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nospof.policies.graph.Value;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** {@link TripsTest}'s for the rules about backups. */
final class BackupTrips {
    private BackupTrips() {}

    static List<Arguments> all() {
        return List.of(
                trip("BKP-01", Sample.goodBackups().setOf("carts", "tags", Value.NOTHING)),
                trip("BKP-02", Sample.goodBackups().setOf("nightly", "rules[0].copyActions", Value.NOTHING)),
                trip("BKP-03", Sample.goodBackups().setOf("here-lock", "minRetentionDays", 60)),
                trip("BKP-04", Sample.goodBackups().withoutNamed("restored")),
                trip("BKP-05", Sample.goodBackups().setOf("nightly", "rules[0].lifecycle.coldStorageAfter", 30)));
    }

    private static Arguments trip(String id, Sample mutated) {
        return arguments(id, "", mutated);
    }
}
