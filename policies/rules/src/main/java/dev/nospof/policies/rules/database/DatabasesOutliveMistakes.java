package dev.nospof.policies.rules.database;

import dev.nospof.policies.graph.aws.RelationalDatabase;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** Deleting a database is one word in a program that somebody changes. */
public record DatabasesOutliveMistakes() implements DatabaseRule {
    @Override
    public String id() {
        return "RDS-05";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "A database is not deleted by accident, and where it is deleted its data are kept.";
    }

    @Override
    public Optional<Verdict> judge(RelationalDatabase database, Plan plan) {
        if (database.isReplica() || !Plan.isProtected(database.resource())) {
            return Optional.empty();
        }
        var resource = database.resource();
        var flaws = new Flaws(Where.of(resource));
        if (!resource.at("deletionProtection").flag().orElse(false)) {
            flaws.add(
                    "deletionProtection",
                    "A change that replaces or leaves out the database deletes it",
                    "Set deletionProtection: true");
        }
        if (resource.at("skipFinalSnapshot").flag().orElse(false)) {
            flaws.add(
                    "skipFinalSnapshot",
                    "Deleted, it leaves no last snapshot: what was written since the last backup is gone",
                    "Set skipFinalSnapshot: false and a finalSnapshotIdentifier");
        } else if (!resource.at("finalSnapshotIdentifier").isPresent()) {
            flaws.add(
                    "finalSnapshotIdentifier",
                    "Its last snapshot has no name, and AWS refuses to delete it when it is to be",
                    "Set finalSnapshotIdentifier");
        }
        if (!database.hasReadableStandbys()
                && resource.at("deleteAutomatedBackups").flag().orElse(true)) {
            flaws.add("deleteAutomatedBackups", "Its backups are deleted with it", "Set deleteAutomatedBackups: false");
        }
        return Optional.of(flaws.verdict());
    }
}
