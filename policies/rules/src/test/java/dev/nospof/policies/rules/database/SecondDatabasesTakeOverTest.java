package dev.nospof.policies.rules.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class SecondDatabasesTakeOverTest {
    private static final String WHERE = "rds Cluster elsewhere, its takeover";
    private static final String REGION = "tags.'nospof.dev/region'";

    private final SecondDatabasesTakeOver rule = new SecondDatabasesTakeOver();

    @Test
    void holdsWhereAnAlarmStartsAMachineThatPromotesIt() {
        assertThat(verdict(Sample.goodDatabases())).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithoutAMachine() {
        var broken = new Verdict.Broken(
                WHERE,
                "It takes no writes until a person promotes it: no state machine says that it does",
                "Add a RegionTakeover for it, or waive this rule and name who promotes it");

        assertThat(verdict(Sample.goodDatabases().withoutNamed("promotes"))).isEqualTo(broken);
        assertThat(verdict(Sample.goodDatabases().setOf("promotes", "tags.'nospof.dev/takes-over'", "elsewhere-2")))
                .isEqualTo(broken);
    }

    @Test
    void asksForItByTheNameThatDependenciesUse() {
        var called = Sample.goodDatabases().setOf("elsewhere", "tags.'nospof.dev/name'", "orders-db-eu-central-1");

        assertThat(verdict(called)).isInstanceOf(Verdict.Broken.class);
        assertThat(verdict(called.setOf(
                        "promotes", "tags.'nospof.dev/takes-over'", "orders-db-eu-central-1 payments-db-eu-central-1")))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereNothingStartsIt() {
        var broken = new Verdict.Broken(
                WHERE,
                "Nothing starts promotes: no rule that is enabled has it as its target",
                "Add an EventRule and an EventTarget that lead to it");

        assertThat(verdict(Sample.goodDatabases().withoutNamed("started"))).isEqualTo(broken);
        assertThat(verdict(Sample.goodDatabases().setOf("started", "arn", "id-of-bus;")))
                .isEqualTo(broken);
        assertThat(verdict(Sample.goodDatabases().setOf("hears", "state", "DISABLED")))
                .isEqualTo(broken);
        assertThat(verdict(Sample.goodDatabases().setOf("hears", "isEnabled", false)))
                .isEqualTo(broken);
    }

    @Test
    void breaksWhereItsRuleWaitsForNoAlarm() {
        assertThat(verdict(Sample.goodDatabases().setOf("hears", "eventPattern", "{\"source\":[\"aws.health\"]}")))
                .isEqualTo(new Verdict.Broken(
                        WHERE,
                        "hears starts promotes, and waits for no alarm of this plan",
                        "Let its pattern name the alarm on the loss of the region"));
    }

    @Test
    void breaksWhereTheAlarmDoesNotArrive() {
        var broken = new Verdict.Broken(
                WHERE,
                "hears never hears of lost: nothing sends it to where it listens",
                "Add an EventRule beside the alarm that sends its change to the rule's bus");

        assertThat(verdict(Sample.goodDatabases().withoutNamed("told"))).isEqualTo(broken);
        assertThat(verdict(Sample.goodDatabases().setOf("tells", "state", "DISABLED")))
                .isEqualTo(broken);
        assertThat(verdict(Sample.goodDatabases().setOf("tells", "eventPattern", "{\"source\":[\"aws.health\"]}")))
                .isEqualTo(broken);
        assertThat(verdict(Sample.goodDatabases().setOf("hears", "eventBusName", Value.NOTHING)))
                .isEqualTo(broken);
    }

    /** A rule without a bus of its own listens on the default one of its region. */
    @Test
    void understandsTheDefaultBus() {
        var onDefault = Sample.goodDatabases().setOf("hears", "eventBusName", Value.NOTHING);

        assertThat(verdict(
                        onDefault.setOf("told", "arn", "arn:aws:events:eu-central-1:123456789012:event-bus/default")))
                .isEqualTo(new Verdict.Holds());
        assertThat(verdict(onDefault.setOf("told", "arn", "arn:aws:events:eu-west-3:123456789012:event-bus/default")))
                .isInstanceOf(Verdict.Broken.class);
        assertThat(verdict(onDefault.setOf("lost", REGION, "eu-central-1"))).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereTheAlarmIsLostWithTheRegion() {
        assertThat(verdict(Sample.goodDatabases().setOf("lost", REGION, "eu-west-1")))
                .isEqualTo(new Verdict.Broken(
                        WHERE,
                        "lost is in the region that may be lost: it would be lost with it",
                        "Make it with a provider of us-east-1, or of the other region"));
    }

    @Test
    void isUndecidedWhereNobodyKnowsWhatStartsIt() {
        assertThat(verdict(Sample.goodDatabases().setOf("hears", "eventPattern", Value.UNKNOWN)))
                .isEqualTo(new Verdict.Undecided(WHERE, "what starts promotes is unknown until deployment"));
    }

    @Test
    void saysNothingOfFirstDatabasesAndOfOneRegion() {
        assertThat(Sample.goodDatabases().judgedBy(rule))
                .extracting(judgement -> judgement.subject().name())
                .containsExactly("elsewhere");
        assertThat(Sample.goodDatabases()
                        .setOf("db", "tags.'nospof.dev/regions'", "1")
                        .judgedBy(rule))
                .isEmpty();
    }

    private Verdict verdict(Sample sample) {
        return sample.judgedBy(rule).stream()
                .filter(judgement -> judgement.subject().name().equals("elsewhere"))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
