package dev.nospof.components.aws.bucket;

import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.s3.BucketReplicationConfigArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleDeleteMarkerReplicationArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleDestinationArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleDestinationEncryptionConfigurationArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleDestinationMetricsArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleDestinationMetricsEventThresholdArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleDestinationReplicationTimeArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleDestinationReplicationTimeTimeArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleFilterArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleSourceSelectionCriteriaArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleSourceSelectionCriteriaSseKmsEncryptedObjectsArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a copy gets what the bucket gets: all of it, deletions included, within a quarter of an hour by AWS' agreement
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-time-control.html).
 */
final class Replication {
    static final String RULE = "everything";

    /** The only figure that S3 takes. */
    static final int MINUTES = 15;

    private static final String ENABLED = "Enabled";

    private Replication() {}

    static RoleArgs role(Blueprint bucket) {
        return RoleArgs.builder()
                .description("Copies what " + bucket.name() + " gets to another region")
                .assumeRolePolicy(Policy.EMPTY
                        .allowService("Copies", "s3.amazonaws.com", List.of("sts:AssumeRole"), Map.of(), Map.of())
                        .json())
                .tags(bucket.tags(DurableBucket.REPLICATION_ROLE))
                .build();
    }

    /** https://docs.aws.amazon.com/AmazonS3/latest/userguide/setting-repl-config-perm-overview.html */
    static RolePolicyArgs rights(Blueprint bucket, Output<String> role, Output<String> from, Output<String> to) {
        var arns = new ArrayList<>(List.of(from, to));
        bucket.args().key().ifPresent(arns::add);
        bucket.args().copy().flatMap(BucketCopy::key).ifPresent(arns::add);
        return RolePolicyArgs.builder()
                .role(role)
                .policy(Output.all(arns).applyValue(Replication::policy))
                .build();
    }

    private static String policy(List<String> arns) {
        var policy = Policy.EMPTY
                .allow("Find", List.of("s3:GetReplicationConfiguration", "s3:ListBucket"), arns.get(0))
                .allow(
                        "Read",
                        List.of(
                                "s3:GetObjectLegalHold",
                                "s3:GetObjectRetention",
                                "s3:GetObjectVersionAcl",
                                "s3:GetObjectVersionForReplication",
                                "s3:GetObjectVersionTagging"),
                        arns.get(0) + "/*")
                .allow(
                        "Write",
                        List.of("s3:ReplicateDelete", "s3:ReplicateObject", "s3:ReplicateTags"),
                        arns.get(1) + "/*");
        if (arns.size() > 2) {
            policy = policy.allow("Decrypt", List.of("kms:Decrypt"), arns.get(2))
                    .allow("Encrypt", List.of("kms:Encrypt"), arns.get(3));
        }
        return policy.json();
    }

    static BucketReplicationConfigArgs config(
            Output<String> id, Output<String> role, Output<String> to, Optional<Output<String>> key) {
        var rule = BucketReplicationConfigRuleArgs.builder()
                .id(RULE)
                .status(ENABLED)
                .filter(BucketReplicationConfigRuleFilterArgs.builder()
                        .prefix("")
                        .build())
                .deleteMarkerReplication(BucketReplicationConfigRuleDeleteMarkerReplicationArgs.builder()
                        .status(ENABLED)
                        .build())
                .destination(destination(to, key));
        if (key.isPresent()) {
            rule.sourceSelectionCriteria(BucketReplicationConfigRuleSourceSelectionCriteriaArgs.builder()
                    .sseKmsEncryptedObjects(
                            BucketReplicationConfigRuleSourceSelectionCriteriaSseKmsEncryptedObjectsArgs.builder()
                                    .status(ENABLED)
                                    .build())
                    .build());
        }
        return BucketReplicationConfigArgs.builder()
                .bucket(id)
                .role(role)
                .rules(rule.build())
                .build();
    }

    private static BucketReplicationConfigRuleDestinationArgs destination(
            Output<String> to, Optional<Output<String>> key) {
        var destination = BucketReplicationConfigRuleDestinationArgs.builder()
                .bucket(to)
                .replicationTime(BucketReplicationConfigRuleDestinationReplicationTimeArgs.builder()
                        .status(ENABLED)
                        .time(BucketReplicationConfigRuleDestinationReplicationTimeTimeArgs.builder()
                                .minutes(MINUTES)
                                .build())
                        .build())
                .metrics(BucketReplicationConfigRuleDestinationMetricsArgs.builder()
                        .status(ENABLED)
                        .eventThreshold(BucketReplicationConfigRuleDestinationMetricsEventThresholdArgs.builder()
                                .minutes(MINUTES)
                                .build())
                        .build());
        key.ifPresent(known -> destination.encryptionConfiguration(
                BucketReplicationConfigRuleDestinationEncryptionConfigurationArgs.builder()
                        .replicaKmsKeyId(known)
                        .build()));
        return destination.build();
    }
}
