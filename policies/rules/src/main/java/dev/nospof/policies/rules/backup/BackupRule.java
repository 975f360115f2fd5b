package dev.nospof.policies.rules.backup;

import dev.nospof.policies.graph.aws.PlannedBackups;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Verdict;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule about plans of AWS Backup. */
interface BackupRule extends Rule {
    /** The verdict; empty where the rule does not concern these backups. */
    Optional<Verdict> judge(PlannedBackups backups, Plan plan);

    @Override
    default Stream<Case> cases(Plan plan) {
        return PlannedBackups.in(plan.references()).stream()
                .map(backups -> new Case(backups.resource(), () -> judge(backups, plan)));
    }
}
