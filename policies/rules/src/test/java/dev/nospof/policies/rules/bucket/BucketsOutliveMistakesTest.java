package dev.nospof.policies.rules.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Samples;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class BucketsOutliveMistakesTest {
    private final BucketsOutliveMistakes rule = new BucketsOutliveMistakes();

    @Test
    void holdsWhereItIsKept() {
        assertThat(verdict(Sample.goodBuckets(), "uploads")).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereItMayBeEmptied() {
        assertThat(verdict(Sample.goodBuckets().setOf("uploads", "forceDestroy", true), "uploads"))
                .isEqualTo(new Verdict.Broken(
                        "s3 BucketV2 uploads, forceDestroy",
                        "Left out of the program, it is deleted with all that is in it, old versions included",
                        "Set forceDestroy: false"));
    }

    @Test
    void breaksWherePulumiDeletesIt() {
        assertThat(verdict(Sample.goodBuckets().change("BucketV2", Samples::losing), "uploads"))
                .isEqualTo(new Verdict.Broken(
                        "s3 BucketV2 uploads, the option protect",
                        "Left out of the program, it is deleted, and its name is anybody's",
                        "Set the resource option protect"));
    }

    @Test
    void saysNothingWhereTheProfileKeepsNothing() {
        assertThat(isAsked(Sample.goodBuckets().setOf("uploads", "tags.'nospof.dev/profile'", "dev"), "uploads"))
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
