package dev.nospof.policies.rules.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class BalancersSpanZonesTest {
    private final BalancersSpanZones rule = new BalancersSpanZones();

    @Test
    void holdsWhereItIsInEveryZone() {
        assertThat(Sample.goodBalancer().verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodConnections().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereTargetsMayBeInAZoneMore() {
        assertThat(Sample.goodBalancer()
                        .setOf("front", "subnets[2]", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "lb LoadBalancer front, subnets",
                        "It is in eu-west-1a, eu-west-1b, and its targets may be in eu-west-1c too, which it does not reach",
                        "Give it a subnet of every zone"));
    }

    @Test
    void breaksWhereItIsInOneZone() {
        assertThat(Sample.goodBalancer()
                        .setOf("front", "subnets[2]", Value.NOTHING)
                        .setOf("front", "subnets[1]", Value.NOTHING)
                        .withoutNamed("private-b", "private-c")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "lb LoadBalancer front, subnets",
                        "It is in eu-west-1a, and whoever is lost with that zone is not reached any more",
                        "Give it a subnet of every zone"));
    }

    @Test
    void isUndecidedWhereItsSubnetsAreNotInThePlan() {
        assertThat(Sample.goodBalancer()
                        .setOf("front", "subnets[1]", "subnet-elsewhere")
                        .verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "lb LoadBalancer front", "subnets leads to subnets that are not in this plan"));
    }

    @Test
    void readsSubnetMappingsToo() {
        assertThat(Sample.goodBalancer()
                        .setOf("front", "subnets", Value.NOTHING)
                        .setOf(
                                "front",
                                "subnetMappings",
                                new Value.Items(List.of(
                                        Value.of("id-of-public-a;"),
                                        Value.of("id-of-public-b;"),
                                        Value.of("id-of-public-c;"))))
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }
}
