package dev.nospof.policies.rules.backup;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.aws.PlannedBackups;
import dev.nospof.policies.graph.aws.Regions;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.regex.Pattern;

/** A backup beside its original goes with it; one of last week lacks a week. */
public record BackupsAreMadeDaily() implements BackupRule {
    private static final int DAYS = 35;

    /** {@code cron(0 1 * * ? *)}: any day of the month and of the week, in any month. Every few hours is more than that. */
    private static final Pattern CRON_DAILY = Pattern.compile("cron\\(\\S+ \\S+ [*?] \\* [*?] \\*\\)");

    private static final Pattern RATE_DAILY = Pattern.compile("rate\\((1 days?|([1-9]|1\\d|2[0-4]) hours?)\\)");

    @Override
    public String id() {
        return "BKP-02";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "A backup is made each day, kept for 35 days or longer, and copied to another region or account.";
    }

    @Override
    public Optional<Verdict> judge(PlannedBackups backups, Plan plan) {
        if (!Plan.isProtected(backups.resource())) {
            return Optional.empty();
        }
        var flaws = new Flaws(Where.of(backups.resource()));
        if (backups.rules().stream().noneMatch(BackupsAreMadeDaily::isDaily)) {
            flaws.add(
                    "rules",
                    "Days pass without a backup",
                    "Add a rule with a daily schedule, such as cron(0 1 * * ? *)");
        }
        if (backups.rules().stream().noneMatch(BackupsAreMadeDaily::isKept)) {
            flaws.add(
                    "rules",
                    "No backup is older than a month when a mistake is noticed",
                    "Set lifecycle.deleteAfter: " + DAYS + " or more");
        }
        if (backups.rules().stream().noneMatch(rule -> rule.at("copyActions").items().stream()
                .anyMatch(copy -> isElsewhere(copy, backups, plan)))) {
            flaws.add(
                    "rules",
                    "All backups are where their originals are, and go with them",
                    "Add copyActions to a vault of another region or account");
        }
        return Optional.of(flaws.verdict());
    }

    private static boolean isDaily(Field rule) {
        return rule.at("schedule")
                .text()
                .filter(schedule -> CRON_DAILY.matcher(schedule).matches()
                        || RATE_DAILY.matcher(schedule).matches())
                .isPresent();
    }

    /** What has no end is kept for good. */
    private static boolean isKept(Field rule) {
        return rule.at("lifecycle", "deleteAfter").integer().orElse(Integer.MAX_VALUE) >= DAYS;
    }

    /** A vault that the plan does not make is another account's, or somebody's who knows better. */
    private static boolean isElsewhere(Field copy, PlannedBackups backups, Plan plan) {
        var regions = new Regions(plan.graph(), plan.references());
        return backups.vault(copy.at("destinationVaultArn"))
                .map(vault -> backups.vaults().stream()
                        .noneMatch(original -> original.equals(vault)
                                || (original.provider().equals(vault.provider())
                                        && regions.said(original).equals(regions.said(vault)))))
                .orElse(true);
    }
}
