package dev.nospof.policies.rules.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class DatabaseSubnetsSpanZonesTest {
    private final DatabaseSubnetsSpanZones rule = new DatabaseSubnetsSpanZones();

    @Test
    void holdsWithASubnetInEachZone() {
        assertThat(verdict(Sample.goodDatabases(), "db-subnets")).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithOneZone() {
        assertThat(verdict(
                        Sample.goodDatabases()
                                .setOf("db-subnets", "subnetIds[1]", "id-of-data-a;")
                                .setOf("db-subnets", "subnetIds[2]", "id-of-data-a;"),
                        "db-subnets"))
                .isEqualTo(new Verdict.Broken(
                        "rds SubnetGroup db-subnets, subnetIds",
                        "Its subnets are in eu-west-1a, where 3 zones are asked for: nothing can take over in another",
                        "Give it a subnet of each of 3 zones"));
    }

    @Test
    void isUndecidedWhereSubnetsAreElsewhere() {
        assertThat(verdict(
                        Sample.goodDatabases().setOf("db-subnets", "subnetIds[2]", "subnet-elsewhere"), "db-subnets"))
                .isEqualTo(new Verdict.Undecided(
                        "rds SubnetGroup db-subnets, subnetIds", "some of its subnets are not in this plan"));
    }

    @Test
    void asksForTheZonesOfItsTag() {
        assertThat(verdict(
                        Sample.goodDatabases()
                                .setOf("db-subnets", "subnetIds[2]", "id-of-data-a;")
                                .setOf("db-subnets", "tags.'nospof.dev/zones'", "2"),
                        "db-subnets"))
                .isEqualTo(new Verdict.Holds());
        assertThat(isAsked(Sample.goodDatabases(), "ledger")).isFalse();
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
