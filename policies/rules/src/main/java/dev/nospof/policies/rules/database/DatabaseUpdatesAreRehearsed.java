package dev.nospof.policies.rules.database;

import dev.nospof.policies.graph.aws.RelationalDatabase;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Strictness;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.List;
import java.util.Optional;

/** An update of the machine itself stops the database for minutes; one of a copy, which then takes its place, for seconds. */
public record DatabaseUpdatesAreRehearsed() implements DatabaseRule {
    @Override
    public String id() {
        return "RDS-12";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "A new version is put on a copy first, which takes the place of the database within a minute.";
    }

    private static final List<String> ENGINES = List.of("mariadb", "mysql", "postgres");

    @Override
    public Optional<Verdict> judge(RelationalDatabase database, Plan plan) {
        if (!database.isInstance()
                || database.isReplica()
                || !ENGINES.contains(database.engine())
                || plan.strictness(database.resource()) != Strictness.PRODUCTION) {
            return Optional.empty();
        }
        var flaws = new Flaws(Where.of(database.resource()));
        var enabled =
                database.resource().at("blueGreenUpdate", "enabled").flag().orElse(false);
        if (!enabled) {
            flaws.add(
                    "blueGreenUpdate.enabled",
                    "A new version is put on the database itself, which is away for as long as that takes",
                    "Set blueGreenUpdate.enabled: true");
        }
        if (enabled && database.resource().at("manageMasterUserPassword").flag().orElse(false)) {
            flaws.add(
                    "manageMasterUserPassword",
                    "AWS makes no copy of a database whose password it keeps, and the update will fail",
                    "Give it a password, kept in a secret of your own");
        }
        return Optional.of(flaws.verdict());
    }
}
