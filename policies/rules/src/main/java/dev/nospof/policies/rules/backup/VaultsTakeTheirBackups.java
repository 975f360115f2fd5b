package dev.nospof.policies.rules.backup;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.PlannedBackups;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.OptionalInt;

/** A vault whose lock is at odds with the plan refuses every backup, and says so to nobody who reads the plan. */
public record VaultsTakeTheirBackups() implements BackupRule {
    @Override
    public String id() {
        return "BKP-03";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "What a plan makes, the lock of its vault allows.";
    }

    @Override
    public Optional<Verdict> judge(PlannedBackups backups, Plan plan) {
        var flaws = new Flaws(Where.of(backups.resource()));
        var locked = false;
        for (var rule : backups.rules()) {
            locked |= isLocked(rule.at("targetVaultName"), backups);
            judge(rule, rule.at("targetVaultName"), backups, flaws);
            for (var copy : rule.at("copyActions").items()) {
                locked |= isLocked(copy.at("destinationVaultArn"), backups);
                judge(copy, copy.at("destinationVaultArn"), backups, flaws);
            }
        }
        return locked ? Optional.of(flaws.verdict()) : Optional.empty();
    }

    private static boolean isLocked(Field named, PlannedBackups backups) {
        return backups.vault(named)
                .filter(vault -> !backups.locks(vault).isEmpty())
                .isPresent();
    }

    private static void judge(Field backup, Field named, PlannedBackups backups, Flaws flaws) {
        var days = backup.at("lifecycle", "deleteAfter").integer();
        backups.vault(named).ifPresent(vault -> backups.locks(vault).forEach(lock -> judge(days, backup, lock, flaws)));
    }

    private static void judge(OptionalInt days, Field backup, Resource lock, Flaws flaws) {
        var least = lock.at("minRetentionDays").integer();
        var most = lock.at("maxRetentionDays").integer();
        var tooShort = days.isPresent() && least.isPresent() && days.getAsInt() < least.getAsInt();
        var tooLong = most.isPresent() && days.orElse(Integer.MAX_VALUE) > most.getAsInt();
        if (tooShort || tooLong) {
            flaws.add(
                    backup.path() + ".lifecycle.deleteAfter",
                    "It is to be kept " + (days.isPresent() ? "for " + days.getAsInt() + " days" : "for good")
                            + ", and "
                            + lock.name() + " allows "
                            + (tooShort ? least.getAsInt() + " or more" : most.getAsInt() + " or fewer")
                            + ": the vault refuses it",
                    "Let the lock's minRetentionDays and maxRetentionDays span it");
        }
    }
}
