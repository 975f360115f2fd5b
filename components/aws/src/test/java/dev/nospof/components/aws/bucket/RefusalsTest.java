package dev.nospof.components.aws.bucket;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.UnsafeArgs;
import dev.nospof.tests.testkit.Declared;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every refusal, word for word. */
class RefusalsTest {
    @Test
    void oldVersionsThatAreGoneTooSoon() {
        refused(b -> b.keepsOldVersions(Duration.ofDays(2)), """
                DurableBucketArgs: keepsOldVersions is 2d, needs whole days, 7d or more.
                What a mistake overwrote or deleted would be gone before anybody has noticed.
                Leave it out: the profile says how long backups are kept.""");
    }

    @Test
    void timesThatS3DoesNotCountIn() {
        refused(b -> b.expiresAfter(Duration.ofHours(36)), """
                DurableBucketArgs: expiresAfter is 36h, needs whole days, 1d or more.
                S3 counts in days, and would refuse it.
                Use Duration.ofDays(…).""");
    }

    @Test
    void objectsThatExpireWhileTheyAreLocked() {
        refused(b -> b.expiresAfter(Duration.ofDays(10)).lockedFor(Duration.ofDays(30)), """
                DurableBucketArgs: expiresAfter is 10d, and objects are locked for 30d.
                Nothing would be deleted when it is thought to be.
                Let objects expire when their lock is over, or later.""");
    }

    @Test
    void twoRegionsWithTheDataInOne() {
        refused(b -> b.profile(Profile.PROD_MULTI_REGION), """
                DurableBucketArgs: profile 'prod-multi-region' spreads over 2 regions, and the bucket is in one.
                With its region all that is in it would be away, and perhaps gone.
                Say copiedTo(BucketCopy.in("eu-central-1", provider)), or use profile.withRegions(1).""");
    }

    @Test
    void aKeyOfOneRegionAlone() {
        refused(
                b -> b.encryptedWith(Output.of("arn"))
                        .copiedTo(BucketCopy.in("eu-central-1", DurableBucketTest.frankfurt()))
                        .alarmsTo(AlarmTopics.of("arn")),
                """
                DurableBucketArgs: one of the bucket and its copy has a key of yours, and the other has none.
                S3 would copy nothing, or keep open what is closed here.
                Give both a key: encryptedWith(key) and BucketCopy.encryptedWith(keyOfThatRegion), or neither.""");
    }

    @Test
    void aRegionThatIsNone() {
        refused(b -> b.copiedTo(BucketCopy.in("Frankfurt", DurableBucketTest.frankfurt())), """
                BucketCopy: region is 'Frankfurt', needs to be such as 'eu-central-1'.
                The copy's names would say where it is not.
                Name the region of the provider that you give.""");
    }

    @Test
    void aCopyThatNobodyHearsOf() {
        refused(b -> b.copiedTo(BucketCopy.in("eu-central-1", DurableBucketTest.frankfurt())), """
                DurableBucketArgs: alarmsTo is missing.
                Alarms would fire and nobody would hear of it.
                Name an SNS topic: alarmsTo(AlarmTopics.of(topic.arn())), or say withoutAlarms().""");
    }

    private static void refused(UnaryOperator<DurableBucketArgs.Builder> change, String message) {
        Declared.by(() -> assertThatThrownBy(
                        () -> change.apply(DurableBucketArgs.builder()).build())
                .isInstanceOf(UnsafeArgs.class)
                .hasMessage(message));
    }
}
