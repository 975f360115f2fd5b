package dev.nospof.policies.rules.table;

import dev.nospof.policies.graph.aws.KeyedTable;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Strictness;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** Three zones and every region keep a wrong write as faithfully as a right one. */
public record TablesCanBeTakenBack() implements TableRule {
    /** The longest that there is, at the same price (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html). */
    private static final int DAYS = 35;

    @Override
    public String id() {
        return "DDB-01";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "What a wrong command takes from a table can be had back, as it was at any second of the last 35 days.";
    }

    @Override
    public Optional<Verdict> judge(KeyedTable table, Plan plan) {
        if (plan.strictness(table.resource()) != Strictness.PRODUCTION) {
            return Optional.empty();
        }
        var flaws = new Flaws(Where.of(table.resource()));
        var recovery = table.resource().at("pointInTimeRecovery");
        if (!recovery.at("enabled").flag().orElse(false)) {
            flaws.add(
                    "pointInTimeRecovery.enabled",
                    "What is overwritten or deleted is gone, in every zone and region at once",
                    "Set pointInTimeRecovery.enabled: true");
        } else if (recovery.at("recoveryPeriodInDays").integer().orElse(DAYS) < DAYS) {
            flaws.add(
                    "pointInTimeRecovery.recoveryPeriodInDays",
                    "What was there more than "
                            + recovery.at("recoveryPeriodInDays").integer().getAsInt()
                            + " days ago is gone, and nothing is saved by it",
                    "Set recoveryPeriodInDays: " + DAYS + ", or leave it out");
        }
        return Optional.of(flaws.verdict());
    }
}
