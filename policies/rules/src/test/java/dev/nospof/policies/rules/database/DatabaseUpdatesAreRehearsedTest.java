package dev.nospof.policies.rules.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class DatabaseUpdatesAreRehearsedTest {
    private final DatabaseUpdatesAreRehearsed rule = new DatabaseUpdatesAreRehearsed();

    @Test
    void holdsWhereACopyIsUpdatedFirst() {
        assertThat(verdict(Sample.goodDatabases(), "ledger")).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereItIsNot() {
        assertThat(verdict(Sample.goodDatabases().setOf("ledger", "blueGreenUpdate", Value.NOTHING), "ledger"))
                .isEqualTo(new Verdict.Broken(
                        "rds Instance ledger, blueGreenUpdate.enabled",
                        "A new version is put on the database itself, which is away for as long as that takes",
                        "Set blueGreenUpdate.enabled: true"));
    }

    @Test
    void breaksWhereAwsKeepsThePassword() {
        assertThat(verdict(Sample.goodDatabases().setOf("ledger", "manageMasterUserPassword", true), "ledger"))
                .isEqualTo(new Verdict.Broken(
                        "rds Instance ledger, manageMasterUserPassword",
                        "AWS makes no copy of a database whose password it keeps, and the update will fail",
                        "Give it a password, kept in a secret of your own"));
    }

    @Test
    void saysNothingOfOtherEnginesAndOfDevelopment() {
        assertThat(isAsked(Sample.goodDatabases().setOf("ledger", "engine", "oracle-ee"), "ledger"))
                .isFalse();
        assertThat(isAsked(Sample.goodDatabases().setOf("ledger", "tags.'nospof.dev/profile'", "dev"), "ledger"))
                .isFalse();
        assertThat(verdict(Sample.goodDatabases(), "ledger")).isEqualTo(new Verdict.Holds());
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
