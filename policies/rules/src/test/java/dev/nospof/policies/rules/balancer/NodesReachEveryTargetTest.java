package dev.nospof.policies.rules.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class NodesReachEveryTargetTest {
    private final NodesReachEveryTarget rule = new NodesReachEveryTarget();

    @Test
    void holdsAcrossZones() {
        assertThat(Sample.goodBalancer().verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodConnections().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereATargetIsTheLastOfItsZone() {
        assertThat(Sample.goodBalancer()
                        .setOf("targets", "loadBalancingCrossZoneEnabled", "false")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "lb TargetGroup targets, loadBalancingCrossZoneEnabled",
                        "A node sends only to targets in its own zone, and a zone whose last target is away answers nobody: orders has 3 in 3 zones",
                        "Set loadBalancingCrossZoneEnabled to true, or run two targets or more in each zone"));
    }

    @Test
    void breaksWhereANetworkLoadBalancerIsAsAwsMakesIt() {
        assertThat(Sample.goodConnections()
                        .setOf("front", "enableCrossZoneLoadBalancing", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "lb TargetGroup targets, loadBalancingCrossZoneEnabled",
                        "A node sends only to targets in its own zone, and a zone whose last target is away answers nobody",
                        "Set loadBalancingCrossZoneEnabled to true, or run two targets or more in each zone"));
    }

    @Test
    void holdsWhereEachZoneHasTwo() {
        assertThat(Sample.goodBalancer()
                        .setOf("targets", "loadBalancingCrossZoneEnabled", "false")
                        .set("HorizontalPodAutoscaler", "spec.minReplicas", 6)
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void takesTheGroupsWordBeforeTheLoadBalancers() {
        assertThat(Sample.goodConnections()
                        .setOf("targets", "loadBalancingCrossZoneEnabled", false)
                        .verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
        assertThat(Sample.goodConnections()
                        .setOf("front", "enableCrossZoneLoadBalancing", false)
                        .setOf("targets", "loadBalancingCrossZoneEnabled", "true")
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }
}
