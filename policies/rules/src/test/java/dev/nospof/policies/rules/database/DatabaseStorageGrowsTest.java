package dev.nospof.policies.rules.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class DatabaseStorageGrowsTest {
    private final DatabaseStorageGrows rule = new DatabaseStorageGrows();

    @Test
    void holdsWhereThereIsRoom() {
        assertThat(verdict(Sample.goodDatabases(), "ledger")).isEqualTo(new Verdict.Holds());
        assertThat(verdict(Sample.goodDatabases().setOf("ledger", "maxAllocatedStorage", 126), "ledger"))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereThereIsNone() {
        assertThat(verdict(Sample.goodDatabases().setOf("ledger", "maxAllocatedStorage", 125), "ledger"))
                .isEqualTo(new Verdict.Broken(
                        "rds Instance ledger, maxAllocatedStorage",
                        "Its storage does not grow: with 100 GiB full it refuses every write",
                        "Set maxAllocatedStorage to 126 or more"));
    }

    @Test
    void isUndecidedWhileItIsUnknown() {
        assertThat(verdict(Sample.goodDatabases().setOf("ledger", "maxAllocatedStorage", Value.UNKNOWN), "ledger"))
                .isEqualTo(new Verdict.Undecided(
                        "rds Instance ledger", "maxAllocatedStorage is unknown until deployment"));
    }

    @Test
    void saysNothingOfAurora() {
        assertThat(isAsked(Sample.goodDatabases(), "db")).isFalse();
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
