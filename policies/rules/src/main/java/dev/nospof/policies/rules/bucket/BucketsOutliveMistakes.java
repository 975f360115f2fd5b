package dev.nospof.policies.rules.bucket;

import dev.nospof.policies.graph.aws.StoredBucket;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** Pulumi deletes what a program does not name any more, and S3 lets it where the bucket is empty, or may be emptied. */
public record BucketsOutliveMistakes() implements BucketRule {
    @Override
    public String id() {
        return "S3-04";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "A bucket is not deleted by accident, and never with what is in it.";
    }

    @Override
    public Optional<Verdict> judge(StoredBucket bucket, Plan plan) {
        if (!Plan.isProtected(bucket.resource())) {
            return Optional.empty();
        }
        var flaws = new Flaws(Where.of(bucket.resource()));
        if (bucket.resource().at("forceDestroy").flag().orElse(false)) {
            flaws.add(
                    "forceDestroy",
                    "Left out of the program, it is deleted with all that is in it, old versions included",
                    "Set forceDestroy: false");
        }
        if (!bucket.resource().options().protect()
                && !bucket.resource().options().retainOnDelete()) {
            flaws.add(
                    "the option protect",
                    "Left out of the program, it is deleted, and its name is anybody's",
                    "Set the resource option protect");
        }
        return Optional.of(flaws.verdict());
    }
}
