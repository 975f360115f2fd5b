package dev.nospof.policies.rules.table;

import dev.nospof.policies.graph.aws.KeyedTable;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** A table that is left out of a program, or whose key changes, is deleted with all that is in it. */
public record TablesOutliveMistakes() implements TableRule {
    @Override
    public String id() {
        return "DDB-02";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "A table is not deleted by accident, nor is a copy of it in another region.";
    }

    @Override
    public Optional<Verdict> judge(KeyedTable table, Plan plan) {
        if (!Plan.isProtected(table.resource())) {
            return Optional.empty();
        }
        var flaws = new Flaws(Where.of(table.resource()));
        if (!table.resource().at("deletionProtectionEnabled").flag().orElse(false)) {
            flaws.add(
                    "deletionProtectionEnabled",
                    "Left out of the program, or with another key, it is deleted with all that is in it",
                    "Set deletionProtectionEnabled: true");
        }
        for (var replica : table.replicas()) {
            if (!replica.at("deletionProtectionEnabled").flag().orElse(false)) {
                flaws.add(
                        Where.of(replica, "deletionProtectionEnabled"),
                        "Whoever may delete in its region takes the copy away",
                        "Set deletionProtectionEnabled: true");
            }
        }
        for (var replica : table.ownReplicas()) {
            if (!replica.at("deletionProtectionEnabled").flag().orElse(false)) {
                flaws.add(
                        replica.path(),
                        "Whoever may delete in its region takes the copy away",
                        "Set its deletionProtectionEnabled: true, or make it a TableReplica where the provider lacks that");
            }
        }
        return Optional.of(flaws.verdict());
    }
}
