package dev.nospof.policies.rules.bucket;

import dev.nospof.policies.graph.aws.StoredBucket;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** Without versions, S3 keeps what was written last and nothing of before. */
public record BucketsKeepOldVersions() implements BucketRule {
    @Override
    public String id() {
        return "S3-01";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "What is overwritten or deleted in a bucket can be had back.";
    }

    @Override
    public Optional<Verdict> judge(StoredBucket bucket, Plan plan) {
        return Optional.of(
                bucket.isVersioned()
                        ? new Verdict.Holds()
                        : new Verdict.Broken(
                                Where.of(bucket.resource()),
                                "What a mistake overwrites or deletes is gone at once",
                                "Add a BucketVersioning with the status Enabled"));
    }
}
