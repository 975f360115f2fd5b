package dev.nospof.policies.rules.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class ZonesCanBeLeftTest {
    private final ZonesCanBeLeft rule = new ZonesCanBeLeft();

    @Test
    void holdsWhereZonesCanBeShiftedAwayFrom() {
        assertThat(Sample.goodBalancer().verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodConnections().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereTheyCannot() {
        assertThat(Sample.goodBalancer()
                        .setOf("front", "enableZonalShift", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "lb LoadBalancer front, enableZonalShift",
                        "While a zone loses one request in ten, and passes its health checks, nobody can take the traffic out of it",
                        "Set enableZonalShift: true"));
    }

    @Test
    void saysNothingOfGatewayLoadBalancers() {
        assertThat(Sample.goodBalancer()
                        .setOf("front", "loadBalancerType", "gateway")
                        .judgedBy(rule))
                .isEmpty();
    }
}
