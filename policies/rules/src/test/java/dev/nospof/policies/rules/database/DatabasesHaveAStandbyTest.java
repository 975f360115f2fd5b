package dev.nospof.policies.rules.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class DatabasesHaveAStandbyTest {
    private final DatabasesHaveAStandby rule = new DatabasesHaveAStandby();

    @Test
    void holdsWithAStandbyAReaderOrThreeMachines() {
        assertThat(verdict(Sample.goodDatabases(), "ledger")).isEqualTo(new Verdict.Holds());
        assertThat(verdict(Sample.goodDatabases(), "db")).isEqualTo(new Verdict.Holds());
        assertThat(verdict(
                        Sample.goodDatabases()
                                .withoutNamed("db-a", "db-b", "db-c")
                                .setOf("db", "dbClusterInstanceClass", "db.r6gd.large"),
                        "db"))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithOneMachine() {
        assertThat(verdict(Sample.goodDatabases().setOf("ledger", "multiAz", Value.NOTHING), "ledger"))
                .isEqualTo(new Verdict.Broken(
                        "rds Instance ledger, multiAz",
                        "It is one machine in one zone: lost, it is away until AWS has repaired it, or for as long as the zone is",
                        "Set multiAz: true, or use a cluster"));
    }

    @Test
    void breaksWithOneInstanceOfAurora() {
        assertThat(verdict(Sample.goodDatabases().withoutNamed("db-b", "db-c"), "db"))
                .isEqualTo(new Verdict.Broken(
                        "rds Cluster db",
                        "It has one instance and no reader to promote: lost, it is away until another one is made, ten minutes and more",
                        "Add an instance in another zone"));
    }

    @Test
    void isUndecidedWhileAurorasInstancesAreElsewhere() {
        assertThat(verdict(Sample.goodDatabases().withoutNamed("db-a", "db-b", "db-c"), "db"))
                .isEqualTo(new Verdict.Undecided("rds Cluster db", "its instances are not in this plan"));
    }

    @Test
    void isUndecidedWhileNobodyKnowsWhetherThereIsAStandby() {
        assertThat(verdict(Sample.goodDatabases().setOf("ledger", "multiAz", Value.UNKNOWN), "ledger"))
                .isEqualTo(new Verdict.Undecided("rds Instance ledger", "multiAz is unknown until deployment"));
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
