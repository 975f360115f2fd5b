package dev.nospof.policies.rules.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class VaultsTakeTheirBackupsTest {
    private final VaultsTakeTheirBackups rule = new VaultsTakeTheirBackups();

    @Test
    void holdsWhereTheLocksSpanWhatIsKept() {
        assertThat(Sample.goodBackups().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereBackupsAreGoneTooSoon() {
        assertThat(Sample.goodBackups()
                        .setOf("here-lock", "minRetentionDays", 60)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "backup Plan nightly, rules[0].lifecycle.deleteAfter",
                        "It is to be kept for 35 days, and here-lock allows 60 or more: the vault refuses it",
                        "Let the lock's minRetentionDays and maxRetentionDays span it"));
    }

    @Test
    void breaksWhereCopiesAreKeptForGood() {
        assertThat(Sample.goodBackups()
                        .setOf("nightly", "rules[0].copyActions[0].lifecycle", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "backup Plan nightly, rules[0].copyActions[0].lifecycle.deleteAfter",
                        "It is to be kept for good, and there-lock allows 365 or fewer: the vault refuses it",
                        "Let the lock's minRetentionDays and maxRetentionDays span it"));
    }

    @Test
    void findsAVaultByItsName() {
        assertThat(Sample.goodBackups()
                        .setOf("here", "name", "vault-7")
                        .setOf("here-lock", "backupVaultName", "vault-7")
                        .setOf("here-lock", "minRetentionDays", 60)
                        .setOf("nightly", "rules[0].targetVaultName", "vault-7")
                        .verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void saysNothingWhereNothingIsLocked() {
        assertThat(Sample.goodBackups().withoutNamed("here-lock", "there-lock").judgedBy(rule))
                .isEmpty();
    }
}
