package dev.nospof.policies.rules.backup;

import dev.nospof.policies.graph.aws.PlannedBackups;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** A backup that was never restored is a hope. */
public record BackupsAreRestored() implements BackupRule {
    @Override
    public String id() {
        return "BKP-04";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "Backups are restored regularly, to see that they can be.";
    }

    @Override
    public Optional<Verdict> judge(PlannedBackups backups, Plan plan) {
        if (!Plan.isProtected(backups.resource())) {
            return Optional.empty();
        }
        return Optional.of(
                backups.isTested()
                        ? new Verdict.Holds()
                        : new Verdict.Broken(
                                Where.of(backups.resource()),
                                "Whether its backups can be restored is found out when one has to be",
                                "Add a RestoreTestingPlan of its vault, with a RestoreTestingSelection"));
    }
}
