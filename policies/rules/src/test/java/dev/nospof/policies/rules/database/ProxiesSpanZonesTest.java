package dev.nospof.policies.rules.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class ProxiesSpanZonesTest {
    private final ProxiesSpanZones rule = new ProxiesSpanZones();

    @Test
    void holdsInSeveralZones() {
        assertThat(verdict(Sample.goodDatabases(), "front")).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksInOne() {
        assertThat(verdict(
                        Sample.goodDatabases()
                                .setOf("front", "vpcSubnetIds[1]", "id-of-data-a;")
                                .setOf("front", "vpcSubnetIds[2]", "id-of-data-a;"),
                        "front"))
                .isEqualTo(new Verdict.Broken(
                        "rds Proxy front, vpcSubnetIds",
                        "With the zone of its only subnet every caller is cut off from a database that is well",
                        "Give it a subnet of every zone"));
    }

    @Test
    void breaksWhereItLeadsNowhere() {
        assertThat(verdict(Sample.goodDatabases().withoutNamed("target"), "front"))
                .isEqualTo(new Verdict.Broken(
                        "rds Proxy front, its targets",
                        "It leads to no database: no ProxyTarget of the plan names it",
                        "Add a ProxyTarget"));
    }

    @Test
    void breaksWhereNobodySaysHowLongCallersWait() {
        assertThat(verdict(Sample.goodDatabases().withoutNamed("targets"), "front"))
                .isEqualTo(new Verdict.Broken(
                        "rds Proxy front, its targets",
                        "How many connections it may take, and how long callers wait for one, nobody says",
                        "Add a ProxyDefaultTargetGroup"));
    }

    @Test
    void isUndecidedWhereItsSubnetsAreElsewhere() {
        assertThat(verdict(Sample.goodDatabases().setOf("front", "vpcSubnetIds", Value.UNKNOWN), "front"))
                .isEqualTo(new Verdict.Undecided("rds Proxy front, vpcSubnetIds", "its subnets are not in this plan"));
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
