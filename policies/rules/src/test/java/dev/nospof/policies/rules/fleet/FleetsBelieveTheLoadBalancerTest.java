package dev.nospof.policies.rules.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class FleetsBelieveTheLoadBalancerTest {
    private final FleetsBelieveTheLoadBalancer rule = new FleetsBelieveTheLoadBalancer();

    @Test
    void holdsWhereTheLoadBalancerDecides() {
        assertThat(Sample.goodFleet().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereEc2DoesAlone() {
        assertThat(Sample.goodFleet()
                        .setOf("shop", "healthCheckType", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "autoscaling Group shop, healthCheckType",
                        "An instance that runs and answers nobody stays for ever: its group asks EC2 alone",
                        "Set healthCheckType to ELB"));
    }

    @Test
    void saysNothingWithoutALoadBalancer() {
        assertThat(Sample.goodFleet()
                        .setOf("shop", "targetGroupArns", Value.NOTHING)
                        .judgedBy(rule))
                .isEmpty();
    }
}
