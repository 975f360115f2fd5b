package dev.nospof.policies.rules.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class NamesLeadElsewhereTest {
    private final NamesLeadElsewhere rule = new NamesLeadElsewhere();

    @Test
    void holdsWhereThePrimaryIsAsked() {
        assertThat(Sample.goodName().verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodName()
                        .setOf("first", "healthCheckId", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereNothingTellsThatThePrimaryIsLost() {
        assertThat(Sample.goodName()
                        .setOf("first", "healthCheckId", Value.NOTHING)
                        .setOf("first", "aliases[0].evaluateTargetHealth", false)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "name shop.example.com, route53 Record first",
                        "Nothing tells that it leads to nobody: users are led there for as long as the region is lost",
                        "Give it a healthCheckId, or evaluateTargetHealth: true"));
    }

    @Test
    void breaksWithoutOneOfEachRole() {
        assertThat(Sample.goodName().withoutNamed("second").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "name shop.example.com, its records",
                        "It has 0 records of type SECONDARY, Route 53 chooses among one of each",
                        "Let it have one PRIMARY and one SECONDARY"));
    }

    @Test
    void asksEveryRecordWhereAllServe() {
        var nearest = Sample.goodName()
                .remove("Record", "failoverRoutingPolicies")
                .setOf("first", "latencyRoutingPolicies", Latency.OF_FIRST)
                .setOf("second", "latencyRoutingPolicies", Latency.OF_SECOND);

        assertThat(nearest.verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(nearest.setOf("second", "healthCheckId", Value.NOTHING)
                        .setOf("second", "aliases[0].evaluateTargetHealth", false)
                        .verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void saysNothingOfOneRecordThatHappensToHaveAWeight() {
        var alone = Sample.goodName()
                .withoutNamed("second")
                .setOf("first", "failoverRoutingPolicies", Value.NOTHING)
                .setOf("first", "weightedRoutingPolicies", Latency.OF_FIRST);

        assertThat(alone.judgedBy(rule)).isEmpty();
    }
}
