package dev.nospof.policies.rules.bucket;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.aws.StoredBucket;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Strictness;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.OptionalInt;

/** A life cycle that deletes old versions decides how long a mistake may go unnoticed. */
public record OldVersionsOutliveMistakes() implements BucketRule {
    @Override
    public String id() {
        return "S3-03";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "Old versions are kept for a week or longer, and what nobody finished uploading is not kept.";
    }

    private static final int WEEK = 7;

    @Override
    public Optional<Verdict> judge(StoredBucket bucket, Plan plan) {
        if (!bucket.isVersioned()) {
            return Optional.empty();
        }
        var flaws = new Flaws(Where.of(bucket.resource()));
        var rules = bucket.lifecycle();
        int wanted = plan.strictness(bucket.resource()) == Strictness.PRODUCTION ? WEEK : 1;
        for (var rule : rules) {
            kept(rule).ifPresent(days -> {
                if (days < wanted) {
                    flaws.add(
                            rule.at("noncurrentVersionExpiration").path() + " of its life cycle",
                            "A mistake that nobody notices for " + days + (days == 1 ? " day" : " days")
                                    + " cannot be undone",
                            "Keep old versions for " + wanted + " days or more");
                }
            });
        }
        if (rules.stream().noneMatch(OldVersionsOutliveMistakes::endsUploads)) {
            flaws.add(
                    "its life cycle",
                    "What nobody finished uploading is kept for ever, and shown by no list",
                    "Add abortIncompleteMultipartUpload after 7 days");
        }
        return Optional.of(flaws.verdict());
    }

    private static OptionalInt kept(Field rule) {
        var days = rule.at("noncurrentVersionExpiration", "noncurrentDays").integer();
        return days.isPresent()
                ? days
                : rule.at("noncurrentVersionExpiration", "days").integer();
    }

    private static boolean endsUploads(Field rule) {
        return rule.at("abortIncompleteMultipartUpload", "daysAfterInitiation").isPresent()
                || rule.at("abortIncompleteMultipartUploadDays").isPresent();
    }
}
