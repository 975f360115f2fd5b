package dev.nospof.policies.rules.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Judgement;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateIsBackedUpTest {
    private final StateIsBackedUp rule = new StateIsBackedUp();

    private static final Verdict.Broken UNSELECTED = new Verdict.Broken(
            "dynamodb Table carts",
            "No backup plan selects it, by its ARN or its tags",
            "Add it to a Selection, or give it the tag that one selects by");

    @Test
    void holdsWhereASelectionMeansItsKindAndItsTag() {
        assertThat(Sample.goodBackups().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsWhereASelectionNamesIt() {
        assertThat(selecting("{planId: id-of-nightly;, resources: [id-of-carts;]}")
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
        assertThat(selecting("{planId: id-of-nightly;, resources: ['*']}").verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsWhereAnyOfSeveralTagsIsItsOwn() {
        assertThat(selecting("{selectionTags: [{key: other, value: x}, {key: backup, value: nightly}]}")
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereItHasAnotherTag() {
        assertThat(Sample.goodBackups().setOf("carts", "tags.backup", "weekly").verdict(rule))
                .isEqualTo(UNSELECTED);
    }

    @Test
    void breaksWhereItsKindIsNotMeant() {
        assertThat(selecting("{resources: ['arn:aws:rds:*:*:db:*']}").verdict(rule))
                .isEqualTo(UNSELECTED);
        assertThat(selecting("{resources: ['arn:aws:dynamodb:*:*:table/orders']}")
                        .verdict(rule))
                .isEqualTo(UNSELECTED);
    }

    @Test
    void breaksWhereItIsLeftOut() {
        assertThat(selecting("{resources: ['*'], notResources: [id-of-carts;]}").verdict(rule))
                .isEqualTo(UNSELECTED);
    }

    @Test
    void readsEveryKindOfCondition() {
        assertThat(selecting(
                                "{resources: ['*'], conditions: [{stringLikes: [{key: 'aws:ResourceTag/backup', value: 'night*'}]}]}")
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
        assertThat(selecting(
                                "{resources: ['*'], conditions: [{stringNotEquals: [{key: 'aws:ResourceTag/backup', value: nightly}]}]}")
                        .verdict(rule))
                .isEqualTo(UNSELECTED);
        assertThat(selecting(
                                "{resources: ['*'], conditions: [{stringNotLikes: [{key: 'aws:ResourceTag/backup', value: 'night*'}]}]}")
                        .verdict(rule))
                .isEqualTo(UNSELECTED);
    }

    @Test
    void isUndecidedWhileItsTagIsNotKnown() {
        assertThat(Sample.goodBackups()
                        .setOf("carts", "tags.backup", Value.UNKNOWN)
                        .verdict(rule))
                .isInstanceOf(Verdict.Undecided.class);
    }

    /** What keeps copies itself is judged by the rules of its own family. */
    @Test
    void asksNothingOfWhatKeepsItselfWhereNothingIsSelected() {
        assertThat(Sample.goodBackups().withoutNamed("state").judgedBy(rule)).isEmpty();
        assertThat(Sample.goodDatabases().judgedBy(rule)).isEmpty();
    }

    @Test
    void asksFileSystemsAndVolumesForBackupsInAnyCase() {
        var bare = Sample.goodName()
                .andOf("aws:efs/fileSystem:FileSystem", "files", "{encrypted: true}")
                .andOf("aws:ebs/volume:Volume", "disk", "{size: 8}");

        assertThat(brokenIn(bare)).containsExactly("disk", "files");
        assertThat(brokenIn(bare.andOf("aws:efs/backupPolicy:BackupPolicy", "policy", "{fileSystemId: id-of-files;}")))
                .containsExactly("disk");
        assertThat(brokenIn(bare.andOf("aws:dlm/lifecyclePolicy:LifecyclePolicy", "policy", "{state: ENABLED}")))
                .containsExactly("files");
    }

    @Test
    void asksBucketsThatKeepNoOldVersions() {
        var bucket = Sample.goodBackups().andOf("aws:s3/bucketV2:BucketV2", "uploads", "{forceDestroy: false}");
        var versions = bucket.andOf(
                "aws:s3/bucketVersioningV2:BucketVersioningV2",
                "versions",
                "{bucket: id-of-uploads;, versioningConfiguration: {status: Enabled}}");

        assertThat(brokenIn(bucket)).containsExactly("uploads");
        assertThat(brokenIn(versions)).isEmpty();
    }

    @Test
    void saysNothingWhereTheProfileKeepsNothing() {
        assertThat(Sample.goodBackups()
                        .setOf("carts", "tags.'nospof.dev/profile'", "staging")
                        .judgedBy(rule))
                .isEmpty();
    }

    private static Sample selecting(String selection) {
        return Sample.goodBackups().withoutNamed("state").andOf("aws:backup/selection:Selection", "chosen", selection);
    }

    private List<String> brokenIn(Sample sample) {
        return sample.judgedBy(rule).stream()
                .filter(Judgement::isBroken)
                .map(judgement -> judgement.subject().name())
                .sorted()
                .toList();
    }
}
