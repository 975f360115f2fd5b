package dev.nospof.components.aws.bucket;

import static dev.nospof.components.aws.Plans.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.iam.Policy;
import com.pulumi.aws.iam.PolicyArgs;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.core.Output;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.Judged;
import dev.nospof.components.aws.network.MultiAzNetwork;
import dev.nospof.components.aws.network.Networks;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import dev.nospof.components.model.Dependency;
import dev.nospof.components.model.Profile;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DurableBucketTest {
    static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:alarms";

    private static ResourceGraph plan(UnaryOperator<DurableBucketArgs.Builder> change) {
        return Declared.by(() -> new DurableBucket(
                "uploads", change.apply(DurableBucketArgs.builder()).build()));
    }

    static Provider frankfurt() {
        return new Provider(
                "frankfurt", ProviderArgs.builder().region("eu-central-1").build());
    }

    private static ResourceGraph copied(UnaryOperator<DurableBucketArgs.Builder> change) {
        return Declared.by(() -> new DurableBucket(
                "uploads",
                change.apply(DurableBucketArgs.builder()
                                .profile(Profile.PROD_MULTI_REGION)
                                .copiedTo(BucketCopy.in("eu-central-1", frankfurt()))
                                .alarmsTo(AlarmTopics.of(TOPIC)))
                        .build()));
    }

    @Test
    void makesAllThatItPromises() {
        assertThat(names(plan(b -> b)))
                .containsExactlyInAnyOrder(
                        "uploads",
                        "uploads-bucket",
                        "uploads-closed",
                        "uploads-encryption",
                        "uploads-lifecycle",
                        "uploads-ownership",
                        "uploads-policy",
                        "uploads-versions");
        assertThat(names(copied(b -> b)))
                .contains(
                        "uploads-bucket-eu-central-1",
                        "uploads-copy-fails",
                        "uploads-copy-late",
                        "uploads-replication",
                        "uploads-replication-rights",
                        "uploads-replication-role",
                        "uploads-versions-eu-central-1")
                .hasSize(20);
    }

    @Test
    void keepsEveryRule() {
        for (var plan : List.of(
                plan(b -> b),
                plan(b -> b.profile(Profile.DEV)),
                plan(b -> b.profile(Profile.STAGING)),
                plan(b -> b.lockedFor(Duration.ofDays(30))),
                copied(b -> b))) {
            assertThat(new Judged(plan).complaints()).isEmpty();
        }
        assertThat(new Judged(plan(b -> b)).asked()).containsExactly("S3-01", "S3-03", "S3-04");
        assertThat(new Judged(copied(b -> b)).asked()).containsExactly("S3-01", "S3-02", "S3-03", "S3-04", "ALM-02");
    }

    @Test
    void isFoundOutWhereItIsSpoilt() {
        assertThat(new Judged(plan(b -> b.customise(DurableBucket.BUCKET, bucket -> BucketV2Args.builder(bucket)
                                .forceDestroy(true)
                                .build())))
                        .broken())
                .containsExactly("S3-04");
    }

    @Test
    void keepsOldVersionsForAsLongAsBackups() {
        assertThat(daysOfOldVersions(plan(b -> b))).isEqualTo(35);
        assertThat(daysOfOldVersions(plan(b -> b.keepsOldVersions(Duration.ofDays(90)))))
                .isEqualTo(90);
        assertThat(daysOfOldVersions(plan(b -> b.profile(Profile.DEV)))).isEqualTo(1);
    }

    @Test
    void letsObjectsExpireWhereThatIsSaid() {
        var rules = named(plan(b -> b.expiresAfter(Duration.ofDays(400))), "uploads-lifecycle")
                .at("rules")
                .items();

        assertThat(rules).hasSize(2);
        assertThat(rules.get(1).at("expiration", "days").integer()).hasValue(400);
    }

    @Test
    void isLockedForBackups() {
        var plan = plan(b -> b.lockedFor(Duration.ofDays(30)));

        assertThat(named(plan, "uploads-bucket").at("objectLockEnabled").flag()).contains(true);
        assertThat(named(plan, "uploads-lock")
                        .at("rule", "defaultRetention", "days")
                        .integer())
                .hasValue(30);
    }

    @Test
    void isCopiedWithAllThatHappensToIt() {
        var plan = copied(b -> b);
        var rule = named(plan, "uploads-replication").at("rules").items().get(0);

        assertThat(named(plan, "uploads-bucket-eu-central-1").provider().orElseThrow())
                .contains("frankfurt");
        assertThat(rule.at("deleteMarkerReplication", "status").text()).contains("Enabled");
        assertThat(rule.at("destination", "replicationTime", "time", "minutes").integer())
                .hasValue(15);
        assertThat(rule.at("destination", "bucket").text().orElseThrow())
                .startsWith("arn:aws:s3:::uploads-bucket-eu-central-1-");
        assertThat(named(plan, "uploads-replication-rights").at("policy").text().orElseThrow())
                .contains("s3:ReplicateDelete", "arn:aws:s3:::uploads-bucket-eu-central-1-")
                .doesNotContain("kms:");
    }

    @Test
    void isCopiedUnderTheKeysOfBothRegions() {
        var plan = Declared.by(() -> new DurableBucket(
                "uploads",
                DurableBucketArgs.builder()
                        .encryptedWith(Output.of("arn:aws:kms:eu-west-1:1:key/1"))
                        .copiedTo(BucketCopy.in("eu-central-1", frankfurt())
                                .encryptedWith(Output.of("arn:aws:kms:eu-central-1:1:key/2")))
                        .alarmsTo(AlarmTopics.of(TOPIC))
                        .build()));
        var rule = named(plan, "uploads-replication").at("rules").items().get(0);

        assertThat(rule.at("destination", "encryptionConfiguration", "replicaKmsKeyId")
                        .text())
                .contains("arn:aws:kms:eu-central-1:1:key/2");
        assertThat(rule.at("sourceSelectionCriteria", "sseKmsEncryptedObjects", "status")
                        .text())
                .contains("Enabled");
        assertThat(named(plan, "uploads-replication-rights").at("policy").text().orElseThrow())
                .contains("kms:Decrypt", "kms:Encrypt");
        assertThat(new Judged(plan).complaints()).isEmpty();
    }

    @Test
    void tellsOfACopyThatIsBehindOrLacksSomething() {
        var plan = copied(b -> b);
        var late = named(plan, "uploads-copy-late");

        assertThat(late.at("threshold").integer()).hasValue(900);
        assertThat(late.at("dimensions", "SourceBucket").text().orElseThrow()).startsWith("uploads-bucket-");
        assertThat(late.at("tags", "nospof.dev/severity").text()).contains("page");
        for (var alarm : List.of("bucket-copy-late", "bucket-copy-fails")) {
            assertThat(plan.toString() + plan.resources()).contains("runbooks/" + alarm);
            assertThat(Path.of("../../docs/runbooks/" + alarm + ".md")).exists();
        }
    }

    @Test
    void refusesToBeDeletedWhereTheProfileProtectsState() {
        assertThat(kept(copied(b -> b))).containsExactlyInAnyOrder("uploads-bucket", "uploads-bucket-eu-central-1");
        assertThat(kept(plan(b -> b.profile(Profile.STAGING)))).isEmpty();
    }

    @Test
    void refusesOpenLinesAndThePublic() {
        assertThat(named(plan(b -> b), "uploads-policy").at("policy").text().orElseThrow())
                .contains("\"Effect\":\"Deny\"", "aws:SecureTransport", "/*\"");
        assertThat(named(plan(b -> b), "uploads-closed")
                        .at("restrictPublicBuckets")
                        .flag())
                .contains(true);
    }

    @Test
    void givesReadersAndWritersNoMoreThanTheyNeed() {
        var plan = Declared.by(() -> {
            var bucket =
                    new DurableBucket("uploads", DurableBucketArgs.builder().build());
            policy("reader", bucket.rightsToRead());
            policy("writer", bucket.rightsToWrite());
        });

        assertThat(named(plan, "reader").at("policy").text().orElseThrow())
                .contains("s3:GetObject", "s3:ListBucket")
                .doesNotContain("s3:Put", "s3:Delete");
        assertThat(named(plan, "writer").at("policy").text().orElseThrow())
                .contains("s3:PutObject")
                .doesNotContain("s3:DeleteObjectVersion", "s3:GetObject");
    }

    /** One declaration: the environment, the way through the policy, and the proof. */
    @Test
    void isWiredAndTrustedWhereAServiceNeedsIt() {
        var plan = Declared.by(() -> {
            new MultiAzNetwork("shop", Networks.builder().build());
            var uploads =
                    new DurableBucket("uploads", DurableBucketArgs.builder().build());
            new SelfHealingService(
                    "orders",
                    SelfHealingServiceArgs.builder()
                            .image("shop/orders:1.0.0")
                            .dependsOn(Dependency.hard(uploads))
                            .build());
        });

        var container = named(plan, "orders-deployment")
                .at("spec", "template", "spec", "containers")
                .items()
                .get(0);
        assertThat(container.at("env").items())
                .anyMatch(e -> e.at("name").text().equals(Optional.of("UPLOADS_BUCKET"))
                        && e.at("value").text().orElseThrow().startsWith("uploads-bucket-"));

        var proof = new Judged(plan).proof();
        assertThat(proof.matrix().at("uploads", "orders").inShort()).isEqualTo("down");
        assertThat(proof.matrix().at("any NAT gateway", "orders").inShort()).startsWith("ok");
        assertThat(proof.trusted()).anyMatch(t -> t.name().equals("S3 bucket uploads-bucket"));
        assertThat(proof.singlePointsOfFailure()).isEmpty();
        assertThat(proof.undecided()).isEmpty();
        assertThat(new Judged(plan).complaints()).isEmpty();
    }

    private static void policy(String name, Output<String> document) {
        new Policy(name, PolicyArgs.builder().policy(document).build());
    }

    private static int daysOfOldVersions(ResourceGraph plan) {
        return named(plan, "uploads-lifecycle")
                .at("rules")
                .items()
                .get(0)
                .at("noncurrentVersionExpiration", "noncurrentDays")
                .integer()
                .orElseThrow();
    }

    private static List<String> kept(ResourceGraph plan) {
        return plan.resources().stream()
                .filter(r -> r.options().protect())
                .map(Resource::name)
                .toList();
    }

    private static List<String> names(ResourceGraph plan) {
        return plan.resources().stream()
                .map(Resource::name)
                .filter(name -> name.startsWith("uploads"))
                .toList();
    }
}
