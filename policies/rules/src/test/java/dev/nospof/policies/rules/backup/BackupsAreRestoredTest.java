package dev.nospof.policies.rules.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class BackupsAreRestoredTest {
    private final BackupsAreRestored rule = new BackupsAreRestored();

    private static final Verdict.Broken UNTESTED = new Verdict.Broken(
            "backup Plan nightly",
            "Whether its backups can be restored is found out when one has to be",
            "Add a RestoreTestingPlan of its vault, with a RestoreTestingSelection");

    @Test
    void holdsWhereTheVaultIsLookedInto() {
        assertThat(Sample.goodBackups().verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(including("*")).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereNothingIsRestored() {
        assertThat(Sample.goodBackups().withoutNamed("restores").verdict(rule)).isEqualTo(UNTESTED);
        assertThat(Sample.goodBackups().withoutNamed("restored").verdict(rule)).isEqualTo(UNTESTED);
    }

    @Test
    void breaksWhereAnotherVaultIsLookedInto() {
        assertThat(including("id-of-there;")).isEqualTo(UNTESTED);
    }

    @Test
    void saysNothingWhereTheProfileKeepsNothing() {
        assertThat(Sample.goodBackups()
                        .setOf("nightly", "tags.'nospof.dev/profile'", "staging")
                        .judgedBy(rule))
                .isEmpty();
    }

    private Verdict including(String vault) {
        return Sample.goodBackups()
                .setOf("restores", "recoveryPointSelection.includeVaults[0]", vault)
                .verdict(rule);
    }
}
