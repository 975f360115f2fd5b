package dev.nospof.components.aws.backup;

import static dev.nospof.components.aws.backup.Nights.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.backup.SelectionArgs;
import com.pulumi.aws.backup.VaultLockConfigurationArgs;
import dev.nospof.components.aws.Judged;
import dev.nospof.components.aws.table.GlobalTable;
import dev.nospof.components.aws.table.GlobalTableArgs;
import dev.nospof.components.aws.table.KeyType;
import dev.nospof.components.model.Profile;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What rules and proof say of backups as they are made, and of those that are spoilt. */
class ProvenTest {
    @Test
    void keepsEveryRule() {
        for (var plan : List.of(
                plan(b -> b),
                plan(b -> b.profile(Profile.DEV)),
                plan(b -> b.profile(Profile.STAGING)),
                plan(b -> b.keepsFor(Duration.ofDays(365)).coldAfter(Duration.ofDays(30))),
                plan(BackupPlanArgs.Builder::continuous),
                withTable(b -> b))) {
            assertThat(new Judged(plan).complaints()).isEmpty();
        }
        assertThat(new Judged(withTable(b -> b)).asked())
                .contains("ALM-01", "BKP-01", "BKP-02", "BKP-03", "BKP-04", "BKP-05");
    }

    @Test
    void isFoundOutWhereItIsSpoilt() {
        assertThat(broken(withTable(b -> b.tagged("backup", "nightly")))).containsExactly("BKP-01");
        assertThat(broken(withTable(b -> b.keeps(Kept.RDS)))).containsExactly("BKP-01");
        assertThat(broken(plan(BackupPlanArgs.Builder::withoutCopies))).containsExactly("BKP-02");
        assertThat(broken(plan(b -> b.customise(BackupPlan.LOCK, lock -> VaultLockConfigurationArgs.builder(lock)
                        .minRetentionDays(60)
                        .build()))))
                .containsExactly("BKP-03");
        assertThat(broken(plan(BackupPlanArgs.Builder::withoutRestoreTests))).containsExactly("BKP-04");
        assertThat(broken(plan(BackupPlanArgs.Builder::withoutAlarms))).containsExactly("ALM-01");
    }

    @Test
    void doesNotTakeWhatIsLeftOutForSelected() {
        assertThat(broken(withTable(b -> b.customise(BackupPlan.TAGGED, selection -> SelectionArgs.builder(selection)
                        .notResources("arn:aws:dynamodb:*:*:table/*")
                        .build()))))
                .containsExactly("BKP-01");
    }

    /** Backups answer nobody: their plan adds no way to fail. */
    @Test
    void addsNothingThatCouldBeLost() {
        var proof = new Judged(plan(b -> b)).proof();

        assertThat(proof.singlePointsOfFailure()).isEmpty();
        assertThat(proof.undecided()).isEmpty();
    }

    private static ResourceGraph withTable(UnaryOperator<BackupPlanArgs.Builder> change) {
        return Declared.by(() -> {
            new GlobalTable(
                    "carts",
                    GlobalTableArgs.builder()
                            .key("id", KeyType.TEXT)
                            .alarmsTo(Nights.topics())
                            .build());
            new BackupPlan("nightly", change.apply(Nights.builder()).build());
        });
    }

    private static List<String> broken(ResourceGraph plan) {
        return new Judged(plan).broken();
    }
}
