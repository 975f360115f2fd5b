package dev.nospof.policies.rules.database;

import dev.nospof.components.model.Window;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.RelationalDatabase;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Strictness;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.stream.Stream;

/** AWS restarts machines within the one window and reads all of their data within the other. */
public record MaintenanceWaitsItsTurn() implements DatabaseRule {
    @Override
    public String id() {
        return "RDS-06";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "A database is changed within its window, and not while its backup is made.";
    }

    @Override
    public Optional<Verdict> judge(RelationalDatabase database, Plan plan) {
        var flaws = new Flaws(Where.of(database.resource()));
        var backup = window(database.resource(), database.isInstance() ? "backupWindow" : "preferredBackupWindow");
        Stream.concat(Stream.of(database.resource()), database.members().stream())
                .forEach(machine -> {
                    var property = machine.type().equals(RelationalDatabase.INSTANCE)
                            ? "maintenanceWindow"
                            : "preferredMaintenanceWindow";
                    var both = backup.isPresent()
                            && window(machine, property)
                                    .filter(backup.get()::overlaps)
                                    .isPresent();
                    if (both) {
                        flaws.add(
                                property + (machine.equals(database.resource()) ? "" : " of " + machine.name()),
                                "It may be restarted in the middle of its backup",
                                "Choose windows that do not meet");
                    }
                    if (machine.at("applyImmediately").flag().orElse(false)
                            && plan.strictness(database.resource()) == Strictness.PRODUCTION) {
                        flaws.add(
                                "applyImmediately"
                                        + (machine.equals(database.resource()) ? "" : " of " + machine.name()),
                                "A change of its size or version restarts it at once, at whatever time that is",
                                "Set applyImmediately: false");
                    }
                });
        return Optional.of(flaws.verdict());
    }

    private static Optional<Window> window(Resource resource, String property) {
        return resource.at(property).text().flatMap(Window::read);
    }
}
