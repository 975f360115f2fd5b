package dev.nospof.tests.contract.aws;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.backup.BackupPlan;
import dev.nospof.components.aws.backup.BackupPlanArgs;
import dev.nospof.components.aws.backup.Kept;
import dev.nospof.components.aws.backup.VaultCopy;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.Runbooks;
import java.time.Duration;
import java.util.Map;

/** The knobs of backups. */
final class AwsBackupKnobs {
    private static final AlarmTopics TOPICS = AlarmTopics.of("arn:aws:sns:eu-west-1:123456789012:alarms");

    private AwsBackupKnobs() {}

    static Knobs<BackupPlanArgs.Builder> backups() {
        return Knobs.of(
                        "backups",
                        BackupPlanArgs.Builder.class,
                        change -> new BackupPlan(
                                "nightly",
                                change.apply(BackupPlanArgs.builder()
                                                .copiedTo(VaultCopy.in(
                                                        "eu-central-1", provider("frankfurt", "eu-central-1")))
                                                .alarmsTo(TOPICS))
                                        .build()))
                .turn("keeps", b -> b.keeps(Kept.values()))
                .turn("tagged", b -> b.tagged("backup", "nightly").tagged("team", "shop"))
                .turn("of", b -> b.of("orders", Output.of("arn:aws:dynamodb:eu-west-1:123456789012:table/orders")))
                .turn("at", b -> b.at("23:30"))
                .turn("keepsFor", b -> b.keepsFor(Duration.ofDays(90)))
                .turn("coldAfter", b -> b.keepsFor(Duration.ofDays(400)).coldAfter(Duration.ofDays(30)))
                .turn("continuous", BackupPlanArgs.Builder::continuous)
                .turn("locked", b -> b.locked(Duration.ofDays(30), Duration.ofDays(60)))
                .turn("lockedForGoodAfter", b -> b.lockedForGoodAfter(Duration.ofDays(14)))
                .turn(
                        "copiedTo",
                        b -> b.copiedTo(VaultCopy.in("eu-north-1", provider("stockholm", "eu-north-1"))
                                .encryptedWith(key("eu-north-1"))))
                .turn("copiedTo", b -> b.encryptedWith(key("eu-west-1"))
                        .copiedTo("safe", Output.of("arn:aws:backup:eu-west-1:999999999999:backup-vault:safe")))
                .turn("withoutCopies", BackupPlanArgs.Builder::withoutCopies)
                .turn("withoutRestoreTests", BackupPlanArgs.Builder::withoutRestoreTests)
                .turn("encryptedWith", b -> b.encryptedWith(key("eu-west-1")))
                .turn("profile", b -> b.profile(Profile.STAGING))
                .turn("alarmsTo", b -> b.alarmsTo(AlarmTopics.of("arn:aws:sns:eu-west-1:123456789012:others")))
                .turn("withoutAlarms", BackupPlanArgs.Builder::withoutAlarms)
                .turn("runbooks", b -> b.runbooks(new Runbooks("https://wiki.example.org/runbooks/")))
                .turn("tags", b -> b.tags(Map.of("team", "shop")));
    }

    private static Provider provider(String name, String region) {
        return new Provider(name, ProviderArgs.builder().region(region).build());
    }

    private static Output<String> key(String region) {
        return Output.of("arn:aws:kms:" + region + ":123456789012:key/0f0e0d0c-0b0a-0908-0706-050403020100");
    }
}
