package dev.nospof.components.aws.backup;

import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Alarm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is watched of a plan (https://docs.aws.amazon.com/aws-backup/latest/devguide/cloudwatch.html). A restore is counted by kind, whoever asked for it. */
record Watched(Blueprint plan, Output<String> vault) {
    private static final Duration HOUR = Duration.ofHours(1);

    Alarm fails() {
        return sum(
                List.of(
                        ofVault("NumberOfBackupJobsFailed"),
                        ofVault("NumberOfBackupJobsAborted"),
                        ofVault("NumberOfBackupJobsExpired")),
                "backups that failed",
                "backup-fails",
                "A backup of " + plan.name() + " was not made: what it was of is kept as it was the night before.");
    }

    Alarm copyFails() {
        return sum(
                List.of(ofVault("NumberOfCopyJobsFailed")),
                "copies that failed",
                "backup-copy-fails",
                "A backup of " + plan.name() + " has no copy elsewhere: what takes this region or account takes it.");
    }

    Alarm restoreFails() {
        return sum(
                plan.args().keeps().stream()
                        .map(kind -> new Alarm.Metric(
                                "AWS/Backup",
                                "NumberOfRestoreJobsFailed",
                                "Sum",
                                Output.of(Map.of("ResourceType", kind.word()))))
                        .toList(),
                "restores that failed",
                "backup-restore-fails",
                "A backup of " + plan.name() + " or of another plan could not be restored: perhaps it is none.");
    }

    private Alarm.Metric ofVault(String metric) {
        return new Alarm.Metric("AWS/Backup", metric, "Sum", vault.applyValue(name -> Map.of("BackupVaultName", name)));
    }

    private static Alarm sum(List<Alarm.Metric> metrics, String label, String runbook, String summary) {
        var names = new ArrayList<String>();
        metrics.forEach(metric -> names.add("m" + (names.size() + 1)));
        return new Alarm(
                new Alarm.Expression("SUM([" + String.join(", ", names) + "])", label, metrics),
                0,
                HOUR,
                1,
                1,
                false,
                runbook,
                summary);
    }
}
