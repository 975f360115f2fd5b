package dev.nospof.policies.rules.bucket;

import dev.nospof.policies.graph.aws.StoredBucket;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Verdict;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule about S3 buckets. */
interface BucketRule extends Rule {
    /** The verdict; empty where the rule does not concern this bucket. */
    Optional<Verdict> judge(StoredBucket bucket, Plan plan);

    @Override
    default Stream<Case> cases(Plan plan) {
        return StoredBucket.in(plan.references()).stream()
                .map(bucket -> new Case(bucket.resource(), () -> judge(bucket, plan)));
    }
}
