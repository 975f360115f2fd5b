package dev.nospof.policies.rules.cache;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Strictness;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** Replicas forget at once what the primary is told to forget. */
public record CachesAreBackedUp() implements CacheRule {
    private static final int WEEK = 7;

    @Override
    public String id() {
        return "CCH-03";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "What a cache held can be had back as it was on each night of the last week, and when it was deleted.";
    }

    @Override
    public Optional<Verdict> judge(Resource group, Plan plan) {
        var wanted = plan.strictness(group) == Strictness.PRODUCTION && Plan.isProtected(group) ? WEEK : 1;
        var flaws = new Flaws(Where.of(group));
        var kept = group.at("snapshotRetentionLimit").integer().orElse(0);
        if (kept < wanted) {
            flaws.add(
                    "snapshotRetentionLimit",
                    kept == 0
                            ? "No snapshot is ever made"
                            : "What was there more than " + kept + (kept == 1 ? " day" : " days") + " ago is gone",
                    "Set snapshotRetentionLimit to " + wanted + " or more");
        }
        if (!group.at("finalSnapshotIdentifier").isPresent()) {
            flaws.add(
                    "finalSnapshotIdentifier",
                    "Whoever deletes it deletes all that it holds",
                    "Name a snapshot to be left");
        }
        return Optional.of(flaws.verdict());
    }
}
