package dev.nospof.policies.rules.backup;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.aws.PlannedBackups;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** AWS' own limits, which it tells of when the plan is made, after others were. */
public record LifeCyclesAreAllowed() implements BackupRule {
    /** https://docs.aws.amazon.com/aws-backup/latest/devguide/API_Lifecycle.html */
    private static final int COLD_DAYS = 90;

    /** https://docs.aws.amazon.com/aws-backup/latest/devguide/point-in-time-recovery.html */
    private static final int CONTINUOUS_DAYS = 35;

    @Override
    public String id() {
        return "BKP-05";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "Backups are kept in ways that AWS can keep them.";
    }

    @Override
    public Optional<Verdict> judge(PlannedBackups backups, Plan plan) {
        var flaws = new Flaws(Where.of(backups.resource()));
        for (var rule : backups.rules()) {
            if (rule.at("enableContinuousBackup").flag().orElse(false)
                    && rule.at("lifecycle", "deleteAfter").integer().orElse(Integer.MAX_VALUE) > CONTINUOUS_DAYS) {
                flaws.add(
                        rule.path() + ".enableContinuousBackup",
                        "AWS keeps every moment for " + CONTINUOUS_DAYS + " days at most, and refuses the plan",
                        "Keep it for " + CONTINUOUS_DAYS + " days, and in another rule each day for longer");
            }
            cold(rule, flaws);
            rule.at("copyActions").items().forEach(copy -> cold(copy, flaws));
        }
        return Optional.of(flaws.verdict());
    }

    private static void cold(Field backup, Flaws flaws) {
        var cold = backup.at("lifecycle", "coldStorageAfter").integer();
        var kept = backup.at("lifecycle", "deleteAfter").integer().orElse(Integer.MAX_VALUE);
        if (cold.isPresent() && cold.getAsInt() > 0 && kept - COLD_DAYS < cold.getAsInt()) {
            flaws.add(
                    backup.path() + ".lifecycle",
                    "What is cold stays so for " + COLD_DAYS + " days or more, and AWS refuses the plan",
                    "Set deleteAfter to " + (cold.getAsInt() + COLD_DAYS) + " or more, or leave coldStorageAfter out");
        }
    }
}
