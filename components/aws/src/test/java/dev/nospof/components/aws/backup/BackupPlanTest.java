package dev.nospof.components.aws.backup;

import static dev.nospof.components.aws.Plans.named;
import static dev.nospof.components.aws.backup.Nights.names;
import static dev.nospof.components.aws.backup.Nights.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import dev.nospof.components.model.Profile;
import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Resource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class BackupPlanTest {
    @Test
    void makesAllThatItPromises() {
        assertThat(names(plan(b -> b.keeps(Kept.DYNAMODB, Kept.S3))))
                .containsExactlyInAnyOrder(
                        "nightly",
                        "nightly-copy-fails",
                        "nightly-fails",
                        "nightly-keeper",
                        "nightly-keeper-rights-objects",
                        "nightly-keeper-rights-ordinary",
                        "nightly-lock",
                        "nightly-lock-eu-central-1",
                        "nightly-plan",
                        "nightly-restore-fails",
                        "nightly-restored-dynamodb",
                        "nightly-restored-s3",
                        "nightly-restorer",
                        "nightly-restorer-rights-objects",
                        "nightly-restorer-rights-ordinary",
                        "nightly-restores",
                        "nightly-tagged-nospof.dev/profile",
                        "nightly-vault",
                        "nightly-vault-eu-central-1");
    }

    @Test
    void makesABackupEachNightAndACopyOfIt() {
        var rule = rule(b -> b.at("02:30"));

        assertThat(rule.at("schedule").text()).contains("cron(30 2 * * ? *)");
        assertThat(rule.at("lifecycle", "deleteAfter").integer()).hasValue(35);
        assertThat(rule.at("targetVaultName").text().orElseThrow()).startsWith("nightly-vault-");
        var copy = rule.at("copyActions").items().get(0);
        assertThat(copy.at("destinationVaultArn").text().orElseThrow())
                .startsWith("arn:aws:backup:eu-central-1:")
                .contains(":backup-vault:nightly-vault-eu-central-1-");
        assertThat(copy.at("lifecycle", "deleteAfter").integer()).hasValue(35);
        assertThat(rule(b -> b.profile(Profile.STAGING))
                        .at("lifecycle", "deleteAfter")
                        .integer())
                .hasValue(7);
    }

    @Test
    void goesColdAndKeepsEveryMomentWhereThatIsSaid() {
        var cold = rule(b -> b.keepsFor(Duration.ofDays(365)).coldAfter(Duration.ofDays(30)));

        assertThat(cold.at("lifecycle", "coldStorageAfter").integer()).hasValue(30);
        assertThat(cold.at("copyActions")
                        .items()
                        .get(0)
                        .at("lifecycle", "coldStorageAfter")
                        .integer())
                .hasValue(30);
        var continuous = plan(BackupPlanArgs.Builder::continuous);
        assertThat(ruleOf(named(continuous, "nightly-plan"))
                        .at("enableContinuousBackup")
                        .flag())
                .contains(true);
        assertThat(named(continuous, "nightly-restores")
                        .at("recoveryPointSelection", "recoveryPointTypes")
                        .items())
                .hasSize(2);
    }

    @Test
    void isOfWhateverComponentsOfItsProfileMade() {
        var selection = named(plan(b -> b), "nightly-tagged-nospof.dev/profile");

        assertThat(selection.at("resources").items()).hasSize(5);
        var condition = selection
                .at("conditions")
                .items()
                .get(0)
                .at("stringEquals")
                .items()
                .get(0);
        assertThat(condition.at("key").text()).contains("aws:ResourceTag/nospof.dev/profile");
        assertThat(condition.at("value").text()).contains("prod");
    }

    @Test
    void isOfOtherTagsAndOfNamesWhereTheyAreSaid() {
        var plan = plan(b -> b.tagged("backup", "nightly")
                .of("orders", Output.of("arn:aws:dynamodb:eu-west-1:123456789012:table/orders")));

        assertThat(names(plan))
                .contains("nightly-tagged-backup", "nightly-named-orders")
                .doesNotContain("nightly-tagged-nospof.dev/profile");
        assertThat(named(plan, "nightly-named-orders")
                        .at("resources")
                        .items()
                        .get(0)
                        .text())
                .contains("arn:aws:dynamodb:eu-west-1:123456789012:table/orders");
    }

    @Test
    void keepsBackupsFromBeingDeleted() {
        var plan = plan(b -> b.lockedForGoodAfter(Duration.ofDays(14)));
        var lock = named(plan, "nightly-lock-eu-central-1");

        assertThat(lock.at("minRetentionDays").integer()).hasValue(7);
        assertThat(lock.at("maxRetentionDays").integer()).hasValue(365);
        assertThat(lock.at("changeableForDays").integer()).hasValue(14);
        assertThat(lock.provider().orElseThrow()).contains("frankfurt");
        assertThat(named(plan(b -> b), "nightly-lock").at("changeableForDays").isPresent())
                .isFalse();
        assertThat(plan.resources().stream().filter(r -> r.options().protect()).map(Resource::name))
                .containsExactlyInAnyOrder("nightly-vault", "nightly-vault-eu-central-1");
    }

    @Test
    void restoresWhatItKeepsByAnotherRole() {
        var plan = plan(b -> b);

        assertThat(named(plan, "nightly-restores").at("name").text()).contains("nightly_restores");
        var restored = named(plan, "nightly-restored-aurora");
        assertThat(restored.at("protectedResourceType").text()).contains("Aurora");
        assertThat(restored.at("iamRoleArn").text().orElseThrow()).contains("role/nightly-restorer");
        assertThat(named(plan, "nightly-tagged-nospof.dev/profile")
                        .at("iamRoleArn")
                        .text()
                        .orElseThrow())
                .contains("role/nightly-keeper");
        assertThat(names(plan(BackupPlanArgs.Builder::withoutRestoreTests)))
                .noneMatch(name -> name.contains("restore"));
    }

    @Test
    void copiesIntoAnotherAccount() {
        var rule = rule(b -> b.withoutCopies()
                .copiedTo("safe", Output.of("arn:aws:backup:eu-west-1:999999999999:backup-vault:safe")));

        assertThat(rule.at("copyActions")
                        .items()
                        .get(0)
                        .at("destinationVaultArn")
                        .text())
                .contains("arn:aws:backup:eu-west-1:999999999999:backup-vault:safe");
    }

    @Test
    void tellsOfWhatFailed() {
        var plan = plan(b -> b);

        assertThat(named(plan, "nightly-fails").at("metricQueries").items()).hasSize(4);
        assertThat(named(plan, "nightly-restore-fails").at("metricQueries").items())
                .hasSize(6);
        assertThat(names(plan(BackupPlanArgs.Builder::withoutCopies))).doesNotContain("nightly-copy-fails");
        for (var alarm : List.of("backup-fails", "backup-copy-fails", "backup-restore-fails")) {
            assertThat(plan.resources().toString()).contains("runbooks/" + alarm);
            assertThat(Path.of("../../docs/runbooks/" + alarm + ".md")).exists();
        }
    }

    private static Field rule(UnaryOperator<BackupPlanArgs.Builder> change) {
        return ruleOf(named(plan(change), "nightly-plan"));
    }

    private static Field ruleOf(Resource plan) {
        return plan.at("rules").items().get(0);
    }
}
