package dev.nospof.policies.rules.database;

import dev.nospof.policies.graph.aws.RelationalDatabase;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** An environment of two regions whose data are in one has one region. */
public record DatabasesOutliveTheirRegion() implements DatabaseRule {
    @Override
    public String id() {
        return "RDS-11";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "Where an environment spreads over regions, another one has the data as well.";
    }

    @Override
    public Optional<Verdict> judge(RelationalDatabase database, Plan plan) {
        if (database.isReplica() || database.isSecond() || Plan.regions(database.resource()) < 2) {
            return Optional.empty();
        }
        var where = Where.of(database.resource());
        if (!database.backupCopies().isEmpty()) {
            return Optional.of(new Verdict.Holds());
        }
        if (!database.isAurora()) {
            return Optional.of(
                    new Verdict.Broken(
                            where,
                            "Everything that is known of its data is in one region",
                            database.isInstance()
                                    ? "Add an InstanceAutomatedBackupsReplication in another region"
                                    : "Use Aurora with a global cluster, or an instance with copies of its backups: AWS copies nothing of such a cluster"));
        }
        if (database.resource().at("globalClusterIdentifier").isPresent()
                && database.global().isEmpty()) {
            return Optional.of(new Verdict.Undecided(where, "its global cluster is not in this plan"));
        }
        return Optional.of(
                hasSecond(database, plan)
                        ? new Verdict.Holds()
                        : new Verdict.Broken(
                                where,
                                "No database in another region follows it with an instance that could take over",
                                "Add a globalCluster, and a cluster of another region with an instance"));
    }

    private static boolean hasSecond(RelationalDatabase database, Plan plan) {
        return RelationalDatabase.in(plan.references()).stream()
                .anyMatch(other -> other.isSecond()
                        && !other.members().isEmpty()
                        && other.global().stream().anyMatch(database.global()::contains));
    }
}
