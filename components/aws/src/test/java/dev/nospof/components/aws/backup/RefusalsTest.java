package dev.nospof.components.aws.backup;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import dev.nospof.components.model.UnsafeArgs;
import dev.nospof.tests.testkit.Declared;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every refusal, word for word. */
class RefusalsTest {
    @Test
    void backupsThatAreGoneTooSoon() {
        refused(b -> b.keepsFor(Duration.ofDays(7)), """
                BackupPlanArgs: keepsFor is 7d, needs whole days, 35d or more.
                What a mistake took would be gone from the backups before anybody has noticed.
                Leave it out: the profile says how long backups are kept.""");
    }

    @Test
    void everyMomentForTooLong() {
        refused(b -> b.keepsFor(Duration.ofDays(60)).continuous(), """
                BackupPlanArgs: continuous, and keepsFor is 60d.
                AWS would refuse the plan: it keeps every moment for 35 days at most.
                Keep them for 35 days, or leave continuous out, and make another plan for what is kept longer.""");
    }

    @Test
    void backupsThatAreColdTooShortly() {
        refused(b -> b.keepsFor(Duration.ofDays(100)).coldAfter(Duration.ofDays(30)), """
                BackupPlanArgs: coldAfter is 30d, and keepsFor is 100d.
                AWS would refuse the plan: what is cold stays so for 90 days or more.
                Keep backups for 90 days longer than they are warm, or leave coldAfter out.""");
    }

    @Test
    void aLockThatRefusesEveryBackup() {
        refused(b -> b.locked(Duration.ofDays(60), Duration.ofDays(365)), """
                BackupPlanArgs: locked is 60d to 365d, and keepsFor is 35d.
                The vault would refuse every backup.
                Let the lock span, in whole days, what is kept.""");
    }

    @Test
    void aLockThatIsForGoodTooSoon() {
        refused(b -> b.lockedForGoodAfter(Duration.ofDays(1)), """
                BackupPlanArgs: lockedForGoodAfter is 1d, needs whole days, 3d or more.
                AWS would refuse it: from then on nobody can take the lock away, AWS included.
                Take the days that you need to see that all is well.""");
    }

    @Test
    void backupsBesideTheirOriginals() {
        Declared.by(() -> assertThatThrownBy(
                        () -> BackupPlanArgs.builder().alarmsTo(Nights.topics()).build())
                .isInstanceOf(UnsafeArgs.class)
                .hasMessage("""
                        BackupPlanArgs: copiedTo is missing.
                        Who may delete in this account, or what takes this region, takes backups and originals together.
                        Say copiedTo(VaultCopy.in("eu-central-1", provider)), or copiedTo("safe", arnOfAVaultOfAnotherAccount), or withoutCopies()."""));
    }

    @Test
    void twoCopiesInOneRegion() {
        refused(b -> b.copiedTo(VaultCopy.in("eu-central-1", Nights.provider("other"))), """
                BackupPlanArgs: copiedTo is [eu-central-1, eu-central-1], needs a region of its own for each.
                Two vaults would have one name.
                Leave one of them out.""");
    }

    @Test
    void aRegionThatIsNone() {
        refused(b -> b.copiedTo(VaultCopy.in("Frankfurt", Nights.provider("other"))), """
                VaultCopy: region is 'Frankfurt', needs to be such as 'eu-central-1'.
                The copy's names would say where it is not.
                Name the region of the provider that you give.""");
    }

    @Test
    void aTimeThatIsNone() {
        refused(b -> b.at("3 am"), """
                BackupPlanArgs: at is '3 am', needs to be such as '03:00', in UTC.
                Nobody could say when a backup is made.
                Choose a quiet hour of your users.""");
    }

    @Test
    void aNameThatAwsRefuses() {
        refused(b -> b.of("the orders", Output.of("arn")), """
                BackupPlanArgs: name 'the orders' needs to be 1 to 50 letters, digits, dots, dashes and underscores.
                AWS would refuse what is called after it, after others were created.
                Choose a short word, such as 'orders'.""");
    }

    @Test
    void backupsOfNothing() {
        refused(b -> b.keeps(), """
                BackupPlanArgs: keeps names nothing.
                Nothing would be backed up.
                Leave it out, or name what keeps data: keeps(Kept.DYNAMODB).""");
    }

    private static void refused(UnaryOperator<BackupPlanArgs.Builder> change, String message) {
        Declared.by(
                () -> assertThatThrownBy(() -> change.apply(Nights.builder()).build())
                        .isInstanceOf(UnsafeArgs.class)
                        .hasMessage(message));
    }
}
