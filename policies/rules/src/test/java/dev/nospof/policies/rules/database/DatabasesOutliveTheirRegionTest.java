package dev.nospof.policies.rules.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class DatabasesOutliveTheirRegionTest {
    private final DatabasesOutliveTheirRegion rule = new DatabasesOutliveTheirRegion();

    @Test
    void holdsWithADatabaseInAnotherRegion() {
        assertThat(verdict(Sample.goodDatabases(), "db")).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithoutOne() {
        assertThat(verdict(Sample.goodDatabases().withoutNamed("elsewhere"), "db"))
                .isEqualTo(new Verdict.Broken(
                        "rds Cluster db",
                        "No database in another region follows it with an instance that could take over",
                        "Add a globalCluster, and a cluster of another region with an instance"));
    }

    @Test
    void breaksWhereItHasNoInstance() {
        assertThat(verdict(Sample.goodDatabases().withoutNamed("elsewhere-a", "elsewhere-b"), "db"))
                .isEqualTo(new Verdict.Broken(
                        "rds Cluster db",
                        "No database in another region follows it with an instance that could take over",
                        "Add a globalCluster, and a cluster of another region with an instance"));
    }

    @Test
    void asksInstancesForCopiesOfTheirBackups() {
        assertThat(verdict(
                        Sample.goodDatabases().setOf("ledger", "tags.'nospof.dev/profile'", "prod-multi-region"),
                        "ledger"))
                .isEqualTo(new Verdict.Broken(
                        "rds Instance ledger",
                        "Everything that is known of its data is in one region",
                        "Add an InstanceAutomatedBackupsReplication in another region"));
        assertThat(verdict(
                        Sample.goodDatabases()
                                .setOf("ledger", "tags.'nospof.dev/regions'", "2")
                                .andOf(
                                        "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication",
                                        "copies",
                                        "{sourceDbInstanceArn: id-of-ledger;}"),
                        "ledger"))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void isUndecidedWhereTheGlobalClusterIsElsewhere() {
        assertThat(verdict(Sample.goodDatabases().withoutNamed("world"), "db"))
                .isEqualTo(new Verdict.Undecided("rds Cluster db", "its global cluster is not in this plan"));
    }

    @Test
    void saysNothingOfOneRegion() {
        assertThat(isAsked(Sample.goodDatabases(), "ledger")).isFalse();
        assertThat(isAsked(Sample.goodDatabases(), "elsewhere")).isFalse();
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
