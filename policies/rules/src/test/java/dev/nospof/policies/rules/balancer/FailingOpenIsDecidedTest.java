package dev.nospof.policies.rules.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class FailingOpenIsDecidedTest {
    private final FailingOpenIsDecided rule = new FailingOpenIsDecided();

    @Test
    void holdsWhereBothAreSaid() {
        assertThat(Sample.goodBalancer().verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodConnections().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereNeitherIs() {
        assertThat(Sample.goodBalancer()
                        .setOf("targets", "targetGroupHealth", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "lb TargetGroup targets, targetGroupHealth.dnsFailover; targetGroupHealth.unhealthyStateRouting",
                                "It is left to AWS when a zone with few healthy targets is left out of DNS; It is left to AWS when unhealthy targets get requests all the same",
                                "Set dnsFailover.minimumHealthyTargetsCount; Set unhealthyStateRouting.minimumHealthyTargetsCount"));
    }

    @Test
    void breaksWhereOneIsMissing() {
        assertThat(Sample.goodBalancer()
                        .setOf("targets", "targetGroupHealth.unhealthyStateRouting", Value.NOTHING)
                        .verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void takesAPercentageToo() {
        assertThat(Sample.goodBalancer()
                        .setOf("targets", "targetGroupHealth.dnsFailover", Value.NOTHING)
                        .setOf("targets", "targetGroupHealth.dnsFailover.minimumHealthyTargetsPercentage", "50")
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }
}
