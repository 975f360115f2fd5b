package dev.nospof.policies.rules.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class BucketCopiesAreWholeTest {
    private final BucketCopiesAreWhole rule = new BucketCopiesAreWhole();

    @Test
    void holdsWhereEverythingIsCopied() {
        assertThat(verdict(Sample.goodBuckets(), "uploads")).isEqualTo(new Verdict.Holds());
        assertThat(isAsked(Sample.goodBuckets(), "copy")).isFalse();
    }

    @Test
    void breaksWithoutACopy() {
        assertThat(verdict(Sample.goodBuckets().withoutNamed("replication"), "uploads"))
                .isEqualTo(new Verdict.Broken(
                        "s3 BucketV2 uploads",
                        "With its region all that is in it is away, and perhaps gone",
                        "Add a BucketReplicationConfig to a bucket of another region"));
    }

    @Test
    void breaksWhereTheCopyKeepsNoVersions() {
        assertThat(verdict(Sample.goodBuckets().withoutNamed("copy-versions"), "uploads"))
                .isEqualTo(new Verdict.Broken(
                        "s3 BucketV2 uploads, s3 BucketV2 copy",
                        "S3 copies nothing to copy, which keeps no versions",
                        "Enable its versions"));
    }

    @Test
    void breaksWhereNobodyCanTellHowLateItIs() {
        assertThat(verdict(
                        Sample.goodBuckets().remove("BucketReplicationConfig", "rules[0].destination.metrics"),
                        "uploads"))
                .isEqualTo(new Verdict.Broken(
                        "s3 BucketV2 uploads, rules[0].destination.metrics",
                        "Nobody can tell how late the copy is, nor that something is not in it",
                        "Enable metrics and replicationTime of its destination"));
    }

    @Test
    void breaksWhereItIsSwitchedOff() {
        assertThat(verdict(
                        Sample.goodBuckets().set("BucketReplicationConfig", "rules[0].status", "Disabled"), "uploads"))
                .isEqualTo(new Verdict.Broken(
                        "s3 BucketV2 uploads, rules[0].status", "It copies nothing", "Set its status to Enabled"));
    }

    @Test
    void isUndecidedWhereTheCopyIsElsewhere() {
        assertThat(verdict(
                        Sample.goodBuckets()
                                .set(
                                        "BucketReplicationConfig",
                                        "rules[0].destination.bucket",
                                        "arn:aws:s3:::elsewhere"),
                        "uploads"))
                .isEqualTo(new Verdict.Undecided(
                        "s3 BucketV2 uploads", "the bucket that it is copied to is not in this plan"));
    }

    @Test
    void saysNothingOfOneRegion() {
        assertThat(isAsked(
                        Sample.goodBuckets()
                                .withoutNamed("replication")
                                .setOf("uploads", "tags.'nospof.dev/regions'", "1"),
                        "uploads"))
                .isFalse();
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
