package dev.nospof.policies.rules.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class LostRegionsAreHeardOfTest {
    private static final String REGION = "tags.'nospof.dev/region'";
    private final LostRegionsAreHeardOf rule = new LostRegionsAreHeardOf();

    @Test
    void holdsForTheChecksThatDecide() {
        assertThat(Sample.goodName().judgedBy(rule))
                .extracting(judgement -> judgement.subject().name() + " " + judgement.verdict())
                .containsExactly("first-all Holds[]", "second-all Holds[]");
    }

    @Test
    void breaksWithoutAnAlarmOrWithOneThatTellsNobody() {
        var unheard = new Verdict.Broken(
                "route53 HealthCheck first-all, its alarms",
                "Nobody hears that it fails, and that one region is all that is left",
                "Alarm in us-east-1 when HealthCheckStatus is below 1");

        assertThat(of(Sample.goodName().withoutNamed("first-unwell"))).isEqualTo(unheard);
        assertThat(of(Sample.goodName().setOf("first-unwell", "alarmActions", new Value.Items(List.of()))))
                .isEqualTo(unheard);
        assertThat(of(Sample.goodName().setOf("first-unwell", "actionsEnabled", false)))
                .isEqualTo(unheard);
    }

    @Test
    void breaksWhereTheMetricIsNot() {
        assertThat(of(Sample.goodName().setOf("first-unwell", REGION, "eu-west-1")))
                .isEqualTo(new Verdict.Broken(
                        "route53 HealthCheck first-all, its alarms",
                        "first-unwell is in eu-west-1, where there is no such metric: it never fires",
                        "Make it with a provider of us-east-1"));
    }

    @Test
    void isUndecidedWhereTheRegionIsTheStacks() {
        assertThat(of(Sample.goodName().setOf("first-unwell", REGION, Value.NOTHING)))
                .isEqualTo(new Verdict.Undecided(
                        "route53 HealthCheck first-all",
                        "whether its alarm is in us-east-1 is its stack's configuration"));
    }

    @Test
    void saysNothingOfDevelopment() {
        assertThat(Sample.goodName()
                        .set("HealthCheck", "tags.'nospof.dev/profile'", "dev")
                        .judgedBy(rule))
                .isEmpty();
    }

    private Verdict of(Sample sample) {
        return sample.judgedBy(rule).get(0).verdict();
    }
}
