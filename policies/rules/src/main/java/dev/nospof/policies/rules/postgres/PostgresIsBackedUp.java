package dev.nospof.policies.rules.postgres;

import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.regex.Pattern;

/** The write-ahead log is archived, and full copies are scheduled. */
public record PostgresIsBackedUp() implements PostgresRule {
    private static final Pattern ARCHIVED = Pattern.compile(
            "(?m)^\\s*[\"']?archive_command[\"']?:\\s*[\"']?[^\"'\\s]|^(WALG?_S3_(PREFIX|BUCKET)|WALE_S3_PREFIX|WALG_\\w+_PREFIX)=.");

    @Override
    public String id() {
        return "PG-04";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "What a wrong command or the loss of all volumes takes can be brought back, up to the last minutes.";
    }

    @Override
    public Verdict judge(KubernetesObject cluster, Plan plan) {
        var flaws = new Flaws(Where.of(cluster));
        var archived = cluster.at("spec", "backup", "barmanObjectStore").isPresent()
                || cluster.at("spec", "plugins").items().stream()
                        .anyMatch(plugin -> plugin.at("isWALArchiver").flag().orElse(false));
        if (!archived) {
            flaws.add(
                    "spec.plugins",
                    "Standbys repeat a wrong command at once, and nothing else keeps what was: the log goes to no archive",
                    "Archive it: a plugin with isWALArchiver: true");
        }
        var scheduled = plan.objects().ofKind("ScheduledBackup").stream()
                .filter(each -> each.near(cluster)
                        && each.at("spec", "cluster", "name").text().orElse("").equals(cluster.name()))
                .anyMatch(each -> !each.at("spec", "suspend").flag().orElse(false));
        if (!scheduled) {
            flaws.add(
                    "spec.backup",
                    "No full copy is ever made: no ScheduledBackup of the plan names it",
                    "Add a ScheduledBackup, daily");
        }
        return flaws.verdict();
    }

    @Override
    public Optional<Verdict> judge(Workload set, Plan plan) {
        var settings = PostgresRule.settings(set, plan);
        if (!settings.contains("archive_command") && !settings.contains("synchronous_mode")) {
            return Optional.of(new Verdict.Undecided(
                    Where.of(set.object()), "archive_command is in no ConfigMap that its pods mount"));
        }
        return Optional.of(
                ARCHIVED.matcher(settings).find()
                        ? new Verdict.Holds()
                        : new Verdict.Broken(
                                Where.of(set.object()),
                                "Standbys repeat a wrong command at once, and nothing else keeps what was: the log goes to no archive",
                                "Set archive_mode and an archive_command, and schedule full copies"));
    }
}
