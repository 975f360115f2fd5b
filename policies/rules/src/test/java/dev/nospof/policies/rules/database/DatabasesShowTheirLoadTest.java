package dev.nospof.policies.rules.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class DatabasesShowTheirLoadTest {
    private final DatabasesShowTheirLoad rule = new DatabasesShowTheirLoad();

    @Test
    void holdsWhereBothAreWrittenDown() {
        assertThat(verdict(Sample.goodDatabases(), "db")).isEqualTo(new Verdict.Holds());
        assertThat(verdict(Sample.goodDatabases(), "ledger")).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereAMachineIsNotWatched() {
        assertThat(verdict(Sample.goodDatabases().setOf("db-b", "monitoringInterval", Value.NOTHING), "db"))
                .isEqualTo(new Verdict.Broken(
                        "rds Cluster db, monitoringInterval of db-b",
                        "Nobody sees what its operating system does: memory, disks, other processes",
                        "Set monitoringInterval: 60 and a monitoringRoleArn"));
    }

    @Test
    void breaksWhereNobodySeesWhatItWaitsFor() {
        assertThat(verdict(Sample.goodDatabases().setOf("ledger", "performanceInsightsEnabled", false), "ledger"))
                .isEqualTo(new Verdict.Broken(
                        "rds Instance ledger, performanceInsightsEnabled",
                        "Nobody sees which queries it waited for",
                        "Set performanceInsightsEnabled: true"));
    }

    @Test
    void isContentWhereTheClusterSaysItForAll() {
        assertThat(verdict(
                        Sample.goodDatabases()
                                .setOf("db-b", "monitoringInterval", Value.NOTHING)
                                .setOf("db", "monitoringInterval", 60),
                        "db"))
                .isEqualTo(new Verdict.Holds());
        assertThat(isAsked(Sample.goodDatabases(), "front")).isFalse();
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
