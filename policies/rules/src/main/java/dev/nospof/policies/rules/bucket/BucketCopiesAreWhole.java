package dev.nospof.policies.rules.bucket;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.StoredBucket;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.List;
import java.util.Optional;

/** A copy is of use when everything is in it, deletions included, and somebody knows how late it is. */
public record BucketCopiesAreWhole() implements BucketRule {
    @Override
    public String id() {
        return "S3-02";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "Where an environment spreads over regions, a bucket of another one gets all that this one gets.";
    }

    @Override
    public Optional<Verdict> judge(StoredBucket bucket, Plan plan) {
        var replications = bucket.replications();
        if (replications.isEmpty()) {
            return bucket.isCopy() || Plan.regions(bucket.resource()) < 2
                    ? Optional.empty()
                    : Optional.of(new Verdict.Broken(
                            Where.of(bucket.resource()),
                            "With its region all that is in it is away, and perhaps gone",
                            "Add a BucketReplicationConfig to a bucket of another region"));
        }
        var flaws = new Flaws(Where.of(bucket.resource()));
        var unknown = false;
        for (var replication : replications) {
            var copies = bucket.copies(replication);
            unknown |= copies.isEmpty();
            rules(replication).forEach(rule -> judge(rule, flaws));
            copies.stream()
                    .filter(copy -> !copy.isVersioned())
                    .forEach(copy -> flaws.add(
                            Where.of(copy.resource()),
                            "S3 copies nothing to " + copy.name() + ", which keeps no versions",
                            "Enable its versions"));
        }
        var verdict = flaws.verdict();
        return Optional.of(
                unknown && verdict instanceof Verdict.Holds
                        ? new Verdict.Undecided(
                                Where.of(bucket.resource()), "the bucket that it is copied to is not in this plan")
                        : verdict);
    }

    private static List<Field> rules(Resource replication) {
        return replication.at("rules").items();
    }

    private static void judge(Field rule, Flaws flaws) {
        if (!rule.at("status").text().orElse("").equals("Enabled")) {
            flaws.add(rule.at("status").path(), "It copies nothing", "Set its status to Enabled");
        }
        if (rule.at("deleteMarkerReplication", "status").text().isEmpty()) {
            flaws.add(
                    rule.at("deleteMarkerReplication").path(),
                    "Whether what is deleted here is deleted there is left to S3: it is not",
                    "Say deleteMarkerReplication, either way");
        }
        if (!rule.at("destination", "metrics", "status").text().orElse("").equals("Enabled")) {
            flaws.add(
                    rule.at("destination", "metrics").path(),
                    "Nobody can tell how late the copy is, nor that something is not in it",
                    "Enable metrics and replicationTime of its destination");
        }
    }
}
