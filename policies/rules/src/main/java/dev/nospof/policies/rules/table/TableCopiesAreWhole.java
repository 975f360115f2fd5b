package dev.nospof.policies.rules.table;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.aws.KeyedTable;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** A copy takes the place of the table one day, and is to be worth as much. */
public record TableCopiesAreWhole() implements TableRule {
    /** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/multi-region-strong-consistency-gt.html */
    private static final int STRONG_REGIONS = 3;

    @Override
    public String id() {
        return "DDB-03";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "Where an environment spreads over regions, another one has the table, and can be taken back as it can.";
    }

    @Override
    public Optional<Verdict> judge(KeyedTable table, Plan plan) {
        if (table.replicas().isEmpty() && table.ownReplicas().isEmpty()) {
            return Plan.regions(table.resource()) < 2
                    ? Optional.empty()
                    : Optional.of(new Verdict.Broken(
                            Where.of(table.resource()),
                            "With its region all that is in it is away",
                            "Add a TableReplica in another region"));
        }
        var flaws = new Flaws(Where.of(table.resource()));
        table.replicas()
                .forEach(replica -> recoverable(replica.at("pointInTimeRecovery"), Where.of(replica) + ", ", flaws));
        table.ownReplicas().forEach(replica -> recoverable(replica.at("pointInTimeRecovery"), "", flaws));
        var strong = table.ownReplicas().stream()
                .anyMatch(replica ->
                        replica.at("consistencyMode").text().orElse("").equals("STRONG"));
        var regions = 1 + table.ownReplicas().size() + table.replicas().size() + witnesses(table);
        if (strong && regions != STRONG_REGIONS) {
            flaws.add(
                    "replicas",
                    "Agreement takes three regions, and it has " + regions,
                    "Have two replicas, or one replica and a witness");
        }
        return Optional.of(flaws.verdict());
    }

    private static void recoverable(Field recovery, String where, Flaws flaws) {
        if (!recovery.flag().orElse(false)) {
            flaws.add(
                    where + recovery.path(),
                    "What is deleted there is deleted everywhere, and there nothing is had back",
                    "Set its pointInTimeRecovery: true");
        }
    }

    private static int witnesses(KeyedTable table) {
        return table.resource().at("globalTableWitness").isPresent() ? 1 : 0;
    }
}
