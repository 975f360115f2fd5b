package dev.nospof.policies.rules.database;

import dev.nospof.policies.graph.aws.RelationalDatabase;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Strictness;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** Standbys repeat a wrong command at once; only a backup knows what was before. */
public record DatabasesAreBackedUp() implements DatabaseRule {
    @Override
    public String id() {
        return "RDS-04";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "What a wrong command takes can be brought back, as it was at any moment of the last week.";
    }

    private static final int WEEK = 7;

    @Override
    public Optional<Verdict> judge(RelationalDatabase database, Plan plan) {
        if (database.isReplica()) {
            return Optional.empty();
        }
        // Clusters have a backup of one day where nobody says otherwise, instances none.
        int kept = database.resource().at("backupRetentionPeriod").integer().orElse(database.isInstance() ? 0 : 1);
        int wanted = plan.strictness(database.resource()) == Strictness.PRODUCTION ? WEEK : 1;
        return Optional.of(
                kept >= wanted
                        ? new Verdict.Holds()
                        : new Verdict.Broken(
                                Where.of(database.resource(), "backupRetentionPeriod"),
                                kept == 0
                                        ? "No backup is ever made: what a wrong command takes is gone"
                                        : "What a wrong command took more than " + kept + (kept == 1 ? " day" : " days")
                                                + " ago is gone",
                                "Set backupRetentionPeriod to " + wanted + " or more"));
    }
}
