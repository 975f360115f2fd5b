package dev.nospof.policies.rules.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class DatabasesOutliveMistakesTest {
    private final DatabasesOutliveMistakes rule = new DatabasesOutliveMistakes();

    @Test
    void holdsWhereDeletingTakesTwoSteps() {
        assertThat(verdict(Sample.goodDatabases(), "db")).isEqualTo(new Verdict.Holds());
        assertThat(verdict(Sample.goodDatabases(), "ledger")).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithoutProtection() {
        assertThat(verdict(Sample.goodDatabases().setOf("db", "deletionProtection", Value.NOTHING), "db"))
                .isEqualTo(new Verdict.Broken(
                        "rds Cluster db, deletionProtection",
                        "A change that replaces or leaves out the database deletes it",
                        "Set deletionProtection: true"));
    }

    @Test
    void breaksWithoutALastSnapshot() {
        assertThat(verdict(Sample.goodDatabases().setOf("db", "skipFinalSnapshot", true), "db"))
                .isEqualTo(new Verdict.Broken(
                        "rds Cluster db, skipFinalSnapshot",
                        "Deleted, it leaves no last snapshot: what was written since the last backup is gone",
                        "Set skipFinalSnapshot: false and a finalSnapshotIdentifier"));
        assertThat(verdict(Sample.goodDatabases().setOf("db", "finalSnapshotIdentifier", Value.NOTHING), "db"))
                .isEqualTo(new Verdict.Broken(
                        "rds Cluster db, finalSnapshotIdentifier",
                        "Its last snapshot has no name, and AWS refuses to delete it when it is to be",
                        "Set finalSnapshotIdentifier"));
    }

    @Test
    void breaksWhereBackupsGoWithIt() {
        assertThat(verdict(Sample.goodDatabases().setOf("ledger", "deleteAutomatedBackups", Value.NOTHING), "ledger"))
                .isEqualTo(new Verdict.Broken(
                        "rds Instance ledger, deleteAutomatedBackups",
                        "Its backups are deleted with it",
                        "Set deleteAutomatedBackups: false"));
    }

    @Test
    void saysNothingWhereTheProfileKeepsNothing() {
        assertThat(isAsked(Sample.goodDatabases().setOf("db", "tags.'nospof.dev/profile'", "staging"), "db"))
                .isFalse();
        assertThat(isAsked(Sample.goodDatabases().setOf("db", "tags.'nospof.dev/profile'", "of-ours"), "db"))
                .isTrue();
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
