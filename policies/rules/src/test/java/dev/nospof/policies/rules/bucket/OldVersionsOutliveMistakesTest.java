package dev.nospof.policies.rules.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class OldVersionsOutliveMistakesTest {
    private final OldVersionsOutliveMistakes rule = new OldVersionsOutliveMistakes();

    @Test
    void holdsWithAWeekAndMore() {
        assertThat(verdict(Sample.goodBuckets(), "uploads")).isEqualTo(new Verdict.Holds());
        assertThat(verdict(
                        Sample.goodBuckets()
                                .setOf("uploads-lifecycle", "rules[0].noncurrentVersionExpiration", Value.NOTHING),
                        "uploads"))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithADay() {
        assertThat(verdict(
                        Sample.goodBuckets()
                                .setOf("uploads-lifecycle", "rules[0].noncurrentVersionExpiration.noncurrentDays", 1),
                        "uploads"))
                .isEqualTo(new Verdict.Broken(
                        "s3 BucketV2 uploads, rules[0].noncurrentVersionExpiration of its life cycle",
                        "A mistake that nobody notices for 1 day cannot be undone",
                        "Keep old versions for 7 days or more"));
    }

    @Test
    void breaksWhereUploadsAreNeverEnded() {
        assertThat(verdict(Sample.goodBuckets().withoutNamed("uploads-lifecycle"), "uploads"))
                .isEqualTo(new Verdict.Broken(
                        "s3 BucketV2 uploads, its life cycle",
                        "What nobody finished uploading is kept for ever, and shown by no list",
                        "Add abortIncompleteMultipartUpload after 7 days"));
    }

    @Test
    void isContentWithADayInDevelopment() {
        assertThat(verdict(
                        Sample.goodBuckets()
                                .setOf("uploads-lifecycle", "rules[0].noncurrentVersionExpiration.noncurrentDays", 1)
                                .setOf("uploads", "tags.'nospof.dev/profile'", "dev"),
                        "uploads"))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void saysNothingWhereThereAreNoVersions() {
        assertThat(isAsked(Sample.goodBuckets().withoutNamed("uploads-versions"), "uploads"))
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
