package dev.nospof.policies.rules.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class ZonesGoBeforeStickinessTest {
    private final ZonesGoBeforeStickiness rule = new ZonesGoBeforeStickiness();

    @Test
    void holdsWhereNobodySticks() {
        assertThat(Sample.goodBalancer()
                        .setOf("targets", "loadBalancingCrossZoneEnabled", "false")
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodBalancer()
                        .setOf("targets", "loadBalancingCrossZoneEnabled", "false")
                        .setOf("targets", "stickiness.enabled", false)
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereClientsStickToATarget() {
        assertThat(Sample.goodBalancer()
                        .setOf("targets", "loadBalancingCrossZoneEnabled", "false")
                        .setOf("targets", "stickiness.enabled", true)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "lb TargetGroup targets, stickiness",
                        "AWS refuses stickiness where traffic stays in its zone: a client that enters by another one loses its target",
                        "Set stickiness.enabled: false, or loadBalancingCrossZoneEnabled: true"));
        assertThat(Sample.goodBalancer()
                        .setOf("targets", "loadBalancingCrossZoneEnabled", "false")
                        .setOf("targets", "stickiness.type", "lb_cookie")
                        .verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void saysNothingAcrossZones() {
        assertThat(Sample.goodBalancer()
                        .setOf("targets", "stickiness.enabled", true)
                        .judgedBy(rule))
                .isEmpty();
    }
}
