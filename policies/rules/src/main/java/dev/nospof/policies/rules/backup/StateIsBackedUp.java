package dev.nospof.policies.rules.backup;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.KeyedTable;
import dev.nospof.policies.graph.aws.PlannedBackups;
import dev.nospof.policies.graph.aws.RelationalDatabase;
import dev.nospof.policies.graph.aws.StoredBucket;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What no selection matches is in no backup, and nobody misses it until then. Asked of everything where the plan has selections; else of what keeps no copies by itself, file systems and volumes.
 */
public record StateIsBackedUp() implements Rule {
    private static final String FILES = "aws:efs/fileSystem:FileSystem";
    private static final String FILES_BACKED_UP = "aws:efs/backupPolicy:BackupPolicy";
    private static final String VOLUME = "aws:ebs/volume:Volume";
    private static final String SNAPSHOTS = "aws:dlm/lifecyclePolicy:LifecyclePolicy";

    /**
     * What keeps data.
     *
     * @param arns as a selection may name its kind
     * @param keepsItself whether what was there can be had back without any plan
     */
    private record State(Resource resource, String arns, boolean keepsItself) {}

    @Override
    public String id() {
        return "BKP-01";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "Whatever keeps data is in a backup.";
    }

    @Override
    public Stream<Case> cases(Plan plan) {
        var planned = !PlannedBackups.selections(plan.references()).isEmpty();
        return state(plan).stream()
                .filter(state -> planned || !state.keepsItself())
                .map(state -> new Case(state.resource(), () -> judge(state, plan)));
    }

    private static List<State> state(Plan plan) {
        var references = plan.references();
        var all = new ArrayList<State>();
        RelationalDatabase.in(references).stream()
                .filter(database -> !database.isReplica() && !database.isSecond())
                .forEach(database -> all.add(new State(
                        database.resource(),
                        database.isInstance() ? "arn:aws:rds:*:*:db:*" : "arn:aws:rds:*:*:cluster:*",
                        true)));
        KeyedTable.in(references)
                .forEach(table -> all.add(new State(table.resource(), "arn:aws:dynamodb:*:*:table/*", true)));
        StoredBucket.in(references).stream()
                .filter(bucket -> !bucket.isCopy() && !bucket.isVersioned())
                .forEach(bucket -> all.add(new State(bucket.resource(), "arn:aws:s3:::*", true)));
        references.ofType(FILES).stream()
                .filter(files -> references.ofType(FILES_BACKED_UP).stream()
                        .noneMatch(policy ->
                                references.from(policy, "fileSystemId", FILES).contains(files)))
                .forEach(files -> all.add(new State(files, "arn:aws:elasticfilesystem:*:*:file-system/*", false)));
        if (references.ofType(SNAPSHOTS).isEmpty()) {
            references.ofType(VOLUME).forEach(volume -> all.add(new State(volume, "arn:aws:ec2:*:*:volume/*", false)));
        }
        return all;
    }

    private static Optional<Verdict> judge(State state, Plan plan) {
        if (!Plan.isProtected(state.resource())) {
            return Optional.empty();
        }
        var selected = PlannedBackups.selections(plan.references()).stream()
                .anyMatch(selection -> selection.selects(state.resource(), state.arns()));
        return Optional.of(
                selected
                        ? new Verdict.Holds()
                        : new Verdict.Broken(
                                Where.of(state.resource()),
                                "No backup plan selects it, by its ARN or its tags",
                                "Add it to a Selection, or give it the tag that one selects by"));
    }
}
