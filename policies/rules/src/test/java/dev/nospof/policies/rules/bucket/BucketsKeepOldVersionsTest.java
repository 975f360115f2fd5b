package dev.nospof.policies.rules.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class BucketsKeepOldVersionsTest {
    private final BucketsKeepOldVersions rule = new BucketsKeepOldVersions();

    @Test
    void holdsWhereVersionsAreKept() {
        assertThat(verdict(Sample.goodBuckets(), "uploads")).isEqualTo(new Verdict.Holds());
    }

    @Test
    void readsWhatTheBucketItselfSays() {
        assertThat(verdict(
                        Sample.goodBuckets()
                                .withoutNamed("uploads-versions")
                                .setOf("uploads", "versioning.enabled", true),
                        "uploads"))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void knowsABucketByItsName() {
        assertThat(verdict(
                        Sample.goodBuckets()
                                .setOf("uploads-versions", "bucket", "the-uploads")
                                .setOf("uploads", "bucket", "the-uploads"),
                        "uploads"))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereTheyAreNot() {
        assertThat(verdict(Sample.goodBuckets().withoutNamed("uploads-versions"), "uploads"))
                .isEqualTo(new Verdict.Broken(
                        "s3 BucketV2 uploads",
                        "What a mistake overwrites or deletes is gone at once",
                        "Add a BucketVersioning with the status Enabled"));
        assertThat(verdict(
                        Sample.goodBuckets().setOf("uploads-versions", "versioningConfiguration.status", "Suspended"),
                        "uploads"))
                .isEqualTo(new Verdict.Broken(
                        "s3 BucketV2 uploads",
                        "What a mistake overwrites or deletes is gone at once",
                        "Add a BucketVersioning with the status Enabled"));
    }

    @Test
    void isUndecidedWhileItIsUnknown() {
        assertThat(verdict(
                        Sample.goodBuckets().setOf("uploads-versions", "versioningConfiguration.status", Value.UNKNOWN),
                        "uploads"))
                .isEqualTo(new Verdict.Undecided(
                        "s3 BucketV2 uploads", "versioningConfiguration.status is unknown until deployment"));
        assertThat(isAsked(Sample.goodBuckets(), "replication")).isFalse();
    }

    private Verdict verdict(Sample sample, String name) {
        return sample.judgedBy(rule).stream()
                .filter(judgement -> judgement.subject().name().equals(name))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private boolean isAsked(Sample sample, String name) {
        return sample.judgedBy(rule).stream()
                .anyMatch(judgement -> judgement.subject().name().equals(name));
    }
}
