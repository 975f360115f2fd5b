package dev.nospof.components.aws.bucket;

import com.pulumi.aws.s3.BucketLifecycleConfigurationV2Args;
import com.pulumi.aws.s3.BucketObjectLockConfigurationV2Args;
import com.pulumi.aws.s3.BucketOwnershipControlsArgs;
import com.pulumi.aws.s3.BucketPolicyArgs;
import com.pulumi.aws.s3.BucketPublicAccessBlockArgs;
import com.pulumi.aws.s3.BucketServerSideEncryptionConfigurationV2Args;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.aws.s3.BucketVersioningV2Args;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleAbortIncompleteMultipartUploadArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleExpirationArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleFilterArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleNoncurrentVersionExpirationArgs;
import com.pulumi.aws.s3.inputs.BucketObjectLockConfigurationV2RuleArgs;
import com.pulumi.aws.s3.inputs.BucketObjectLockConfigurationV2RuleDefaultRetentionArgs;
import com.pulumi.aws.s3.inputs.BucketOwnershipControlsRuleArgs;
import com.pulumi.aws.s3.inputs.BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs;
import com.pulumi.aws.s3.inputs.BucketServerSideEncryptionConfigurationV2RuleArgs;
import com.pulumi.aws.s3.inputs.BucketVersioningV2VersioningConfigurationArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Policy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A bucket and how it keeps what is in it. */
final class Kept {
    /** Parts of an upload that nobody finished cost money, and are seen by nobody. */
    private static final int DAYS_OF_UNFINISHED_UPLOADS = 7;

    private static final BucketLifecycleConfigurationV2RuleFilterArgs EVERYTHING =
            BucketLifecycleConfigurationV2RuleFilterArgs.builder().prefix("").build();

    private Kept() {}

    static BucketV2Args bucket(Blueprint bucket, SortedMap<String, String> tags) {
        return BucketV2Args.builder()
                .forceDestroy(false)
                .objectLockEnabled(bucket.args().lockedFor().isPresent())
                .tags(tags)
                .build();
    }

    static BucketVersioningV2Args versioning(Output<String> id) {
        return BucketVersioningV2Args.builder()
                .bucket(id)
                .versioningConfiguration(BucketVersioningV2VersioningConfigurationArgs.builder()
                        .status("Enabled")
                        .build())
                .build();
    }

    static BucketPublicAccessBlockArgs closed(Output<String> id) {
        return BucketPublicAccessBlockArgs.builder()
                .bucket(id)
                .blockPublicAcls(true)
                .blockPublicPolicy(true)
                .ignorePublicAcls(true)
                .restrictPublicBuckets(true)
                .build();
    }

    /** Whoever writes an object, the bucket's account owns it. */
    static BucketOwnershipControlsArgs ownership(Output<String> id) {
        return BucketOwnershipControlsArgs.builder()
                .bucket(id)
                .rule(BucketOwnershipControlsRuleArgs.builder()
                        .objectOwnership("BucketOwnerEnforced")
                        .build())
                .build();
    }

    static BucketServerSideEncryptionConfigurationV2Args encryption(Output<String> id, Optional<Output<String>> key) {
        var how = BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs.builder()
                .sseAlgorithm(key.isPresent() ? "aws:kms" : "AES256");
        key.ifPresent(how::kmsMasterKeyId);
        return BucketServerSideEncryptionConfigurationV2Args.builder()
                .bucket(id)
                .rules(BucketServerSideEncryptionConfigurationV2RuleArgs.builder()
                        .applyServerSideEncryptionByDefault(how.build())
                        .bucketKeyEnabled(key.isPresent())
                        .build())
                .build();
    }

    static BucketPolicyArgs encryptedLines(Output<String> id, Output<String> arn) {
        return BucketPolicyArgs.builder()
                .bucket(id)
                .policy(arn.applyValue(known -> Policy.EMPTY
                        .onlyEncrypted(List.of("s3:*"), known, known + "/*")
                        .json()))
                .build();
    }

    static BucketLifecycleConfigurationV2Args lifecycle(Blueprint bucket, Output<String> id) {
        var rules = new ArrayList<BucketLifecycleConfigurationV2RuleArgs>();
        rules.add(BucketLifecycleConfigurationV2RuleArgs.builder()
                .id("old-versions")
                .status("Enabled")
                .filter(EVERYTHING)
                .noncurrentVersionExpiration(BucketLifecycleConfigurationV2RuleNoncurrentVersionExpirationArgs.builder()
                        .noncurrentDays(bucket.daysOfOldVersions())
                        .build())
                .expiration(BucketLifecycleConfigurationV2RuleExpirationArgs.builder()
                        .expiredObjectDeleteMarker(true)
                        .build())
                .abortIncompleteMultipartUpload(
                        BucketLifecycleConfigurationV2RuleAbortIncompleteMultipartUploadArgs.builder()
                                .daysAfterInitiation(DAYS_OF_UNFINISHED_UPLOADS)
                                .build())
                .build());
        bucket.args().expiresAfter().ifPresent(age -> rules.add(expiring(age)));
        return BucketLifecycleConfigurationV2Args.builder()
                .bucket(id)
                .rules(rules)
                .build();
    }

    private static BucketLifecycleConfigurationV2RuleArgs expiring(Duration age) {
        return BucketLifecycleConfigurationV2RuleArgs.builder()
                .id("old-objects")
                .status("Enabled")
                .filter(EVERYTHING)
                .expiration(BucketLifecycleConfigurationV2RuleExpirationArgs.builder()
                        .days(Blueprint.days(age))
                        .build())
                .build();
    }

    static BucketObjectLockConfigurationV2Args lock(Output<String> id, Duration time) {
        return BucketObjectLockConfigurationV2Args.builder()
                .bucket(id)
                .objectLockEnabled("Enabled")
                .rule(BucketObjectLockConfigurationV2RuleArgs.builder()
                        .defaultRetention(BucketObjectLockConfigurationV2RuleDefaultRetentionArgs.builder()
                                .mode("GOVERNANCE")
                                .days(Blueprint.days(time))
                                .build())
                        .build())
                .build();
    }
}
