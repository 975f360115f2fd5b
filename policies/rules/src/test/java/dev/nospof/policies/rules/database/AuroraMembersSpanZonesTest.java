package dev.nospof.policies.rules.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class AuroraMembersSpanZonesTest {
    private final AuroraMembersSpanZones rule = new AuroraMembersSpanZones();

    @Test
    void holdsWithAnInstanceInEachZone() {
        assertThat(verdict(Sample.goodDatabases(), "db")).isEqualTo(new Verdict.Holds());
        assertThat(verdict(Sample.goodDatabases(), "elsewhere")).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithTooFew() {
        assertThat(verdict(Sample.goodDatabases().withoutNamed("db-c"), "db"))
                .isEqualTo(new Verdict.Broken(
                        "rds Cluster db, its instances",
                        "It has 2 of the 3 instances that its environment's zones ask for",
                        "Add an instance in each zone"));
    }

    @Test
    void breaksWhereTwoShareAZone() {
        assertThat(verdict(Sample.goodDatabases().setOf("db-c", "availabilityZone", "eu-west-1a"), "db"))
                .isEqualTo(new Verdict.Broken(
                        "rds Cluster db, availabilityZone of its instances",
                        "Its instances are in eu-west-1a, eu-west-1b: one zone's loss may take more than one of them, or all",
                        "Give each instance a zone of its own"));
    }

    @Test
    void breaksWhereWhoeverIsPromotedIsSmaller() {
        assertThat(verdict(
                        Sample.goodDatabases()
                                .setOf("db-b", "instanceClass", "db.t4g.medium")
                                .setOf("db-c", "promotionTier", 15),
                        "db"))
                .isEqualTo(new Verdict.Broken(
                        "rds Cluster db, promotionTier and instanceClass of its instances",
                        "Whoever is promoted is smaller than the one that wrote, and may not carry the load",
                        "Give two instances or more promotionTier 0 or 1 and the same instanceClass"));
    }

    @Test
    void isContentWithTwoInDevelopment() {
        assertThat(verdict(
                        Sample.goodDatabases().withoutNamed("db-c").setOf("db", "tags.'nospof.dev/profile'", "dev"),
                        "db"))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void isUndecidedWhileAZoneIsUnknown() {
        assertThat(verdict(Sample.goodDatabases().setOf("db-c", "availabilityZone", Value.UNKNOWN), "db"))
                .isEqualTo(new Verdict.Undecided("rds Cluster db", "availabilityZone is unknown until deployment"));
    }

    @Test
    void saysNothingOfInstances() {
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
