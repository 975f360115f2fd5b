package dev.nospof.policies.rules.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class ZonalShiftIsPossibleTest {
    private final ZonalShiftIsPossible rule = new ZonalShiftIsPossible();

    @Test
    void holdsWhereUnhealthyConnectionsAreLeftAlone() {
        assertThat(Sample.goodConnections().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereTheyAreCut() {
        assertThat(Sample.goodConnections()
                        .setOf("targets", "targetHealthStates", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "lb LoadBalancer front, targetHealthStates of targets",
                        "AWS refuses a zonal shift while connections to unhealthy targets are cut",
                        "Set targetHealthStates[].enableUnhealthyConnectionTermination: false"));
        assertThat(Sample.goodConnections()
                        .setOf("targets", "targetHealthStates[0].enableUnhealthyConnectionTermination", true)
                        .verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void breaksWhereAGroupIsNotOfTcp() {
        assertThat(Sample.goodConnections().setOf("targets", "protocol", "UDP").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "lb LoadBalancer front, protocol of targets",
                        "AWS refuses a zonal shift of a target group that is neither TCP nor TLS",
                        "Put it behind a load balancer of its own"));
    }

    @Test
    void saysNothingWithoutZonalShiftOrAcrossNoZones() {
        assertThat(Sample.goodBalancer().judgedBy(rule)).isEmpty();
        assertThat(Sample.goodConnections()
                        .setOf("front", "enableZonalShift", false)
                        .judgedBy(rule))
                .isEmpty();
        assertThat(Sample.goodConnections()
                        .setOf("front", "enableCrossZoneLoadBalancing", false)
                        .judgedBy(rule))
                .isEmpty();
    }
}
