package dev.nospof.policies.rules.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class BalancingIsConsistentTest {
    private final BalancingIsConsistent rule = new BalancingIsConsistent();

    @Test
    void holdsWhereAllGoesTogether() {
        assertThat(Sample.goodBalancer().verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodBalancer()
                        .setOf("targets", "loadBalancingAlgorithmType", Value.NOTHING)
                        .setOf("targets", "loadBalancingAnomalyMitigation", Value.NOTHING)
                        .setOf("targets", "slowStart", 60)
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereASlowStartMeansNothing() {
        assertThat(Sample.goodBalancer()
                        .setOf("targets", "loadBalancingAnomalyMitigation", "off")
                        .setOf("targets", "loadBalancingAlgorithmType", "least_outstanding_requests")
                        .setOf("targets", "slowStart", 60)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "lb TargetGroup targets, slowStart",
                        "A new target gets its full share at once: slow start does nothing with least_outstanding_requests",
                        "Set loadBalancingAlgorithmType to round_robin, or slowStart to 0"));
    }

    @Test
    void breaksWhereNothingIsMitigated() {
        assertThat(Sample.goodBalancer()
                        .setOf("targets", "loadBalancingAlgorithmType", "round_robin")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "lb TargetGroup targets, loadBalancingAnomalyMitigation",
                        "A target that answers with errors keeps its share: nothing is mitigated with round_robin",
                        "Set loadBalancingAlgorithmType to weighted_random, or loadBalancingAnomalyMitigation to off"));
    }

    @Test
    void breaksWhereAwsWouldRefuseTheTime() {
        assertThat(Sample.goodBalancer()
                        .setOf("targets", "loadBalancingAnomalyMitigation", "off")
                        .setOf("targets", "loadBalancingAlgorithmType", "round_robin")
                        .setOf("targets", "slowStart", 20)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "lb TargetGroup targets, slowStart",
                        "AWS refuses a slow start of 20 s",
                        "Set slowStart to 0, or to 30 to 900"));
    }

    @Test
    void saysNothingOfConnections() {
        assertThat(Sample.goodConnections().judgedBy(rule)).isEmpty();
    }
}
