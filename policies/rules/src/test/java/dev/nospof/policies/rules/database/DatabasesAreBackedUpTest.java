package dev.nospof.policies.rules.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class DatabasesAreBackedUpTest {
    private final DatabasesAreBackedUp rule = new DatabasesAreBackedUp();

    @Test
    void holdsWithAWeekAndMore() {
        assertThat(verdict(Sample.goodDatabases(), "db")).isEqualTo(new Verdict.Holds());
        assertThat(verdict(Sample.goodDatabases(), "ledger")).isEqualTo(new Verdict.Holds());
        assertThat(verdict(Sample.goodDatabases().setOf("db", "backupRetentionPeriod", 7), "db"))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithLessThanAWeek() {
        assertThat(verdict(Sample.goodDatabases().setOf("db", "backupRetentionPeriod", Value.NOTHING), "db"))
                .isEqualTo(new Verdict.Broken(
                        "rds Cluster db, backupRetentionPeriod",
                        "What a wrong command took more than 1 day ago is gone",
                        "Set backupRetentionPeriod to 7 or more"));
    }

    @Test
    void breaksWithout() {
        assertThat(verdict(Sample.goodDatabases().setOf("ledger", "backupRetentionPeriod", Value.NOTHING), "ledger"))
                .isEqualTo(new Verdict.Broken(
                        "rds Instance ledger, backupRetentionPeriod",
                        "No backup is ever made: what a wrong command takes is gone",
                        "Set backupRetentionPeriod to 7 or more"));
    }

    @Test
    void isContentWithADayInDevelopment() {
        assertThat(verdict(
                        Sample.goodDatabases()
                                .setOf("db", "backupRetentionPeriod", 1)
                                .setOf("db", "tags.'nospof.dev/profile'", "dev"),
                        "db"))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void isUndecidedWhileItIsUnknown() {
        assertThat(verdict(Sample.goodDatabases().setOf("db", "backupRetentionPeriod", Value.UNKNOWN), "db"))
                .isEqualTo(
                        new Verdict.Undecided("rds Cluster db", "backupRetentionPeriod is unknown until deployment"));
    }

    @Test
    void saysNothingOfReplicas() {
        assertThat(isAsked(Sample.goodDatabases().setOf("ledger", "replicateSourceDb", "other"), "ledger"))
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
