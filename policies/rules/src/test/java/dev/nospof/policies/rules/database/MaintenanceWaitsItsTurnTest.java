package dev.nospof.policies.rules.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class MaintenanceWaitsItsTurnTest {
    private final MaintenanceWaitsItsTurn rule = new MaintenanceWaitsItsTurn();

    @Test
    void holdsWhereWindowsAreApart() {
        assertThat(verdict(Sample.goodDatabases(), "db")).isEqualTo(new Verdict.Holds());
        assertThat(verdict(Sample.goodDatabases(), "ledger")).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereTheyMeet() {
        assertThat(verdict(Sample.goodDatabases().setOf("ledger", "backupWindow", "05:00-06:00"), "ledger"))
                .isEqualTo(new Verdict.Broken(
                        "rds Instance ledger, maintenanceWindow",
                        "It may be restarted in the middle of its backup",
                        "Choose windows that do not meet"));
        assertThat(verdict(
                        Sample.goodDatabases().setOf("db-b", "preferredMaintenanceWindow", "tue:03:30-tue:04:30"),
                        "db"))
                .isEqualTo(new Verdict.Broken(
                        "rds Cluster db, preferredMaintenanceWindow of db-b",
                        "It may be restarted in the middle of its backup",
                        "Choose windows that do not meet"));
    }

    @Test
    void breaksWhereChangesDoNotWait() {
        assertThat(verdict(Sample.goodDatabases().setOf("ledger", "applyImmediately", true), "ledger"))
                .isEqualTo(new Verdict.Broken(
                        "rds Instance ledger, applyImmediately",
                        "A change of its size or version restarts it at once, at whatever time that is",
                        "Set applyImmediately: false"));
    }

    @Test
    void letsChangesBeMadeAtOnceInDevelopment() {
        assertThat(verdict(
                        Sample.goodDatabases()
                                .setOf("ledger", "applyImmediately", true)
                                .setOf("ledger", "tags.'nospof.dev/profile'", "dev"),
                        "ledger"))
                .isEqualTo(new Verdict.Holds());
        assertThat(isAsked(Sample.goodDatabases(), "front")).isFalse();
    }

    @Test
    void leavesWindowsToAws() {
        assertThat(verdict(Sample.goodDatabases().setOf("ledger", "backupWindow", Value.NOTHING), "ledger"))
                .isEqualTo(new Verdict.Holds());
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
