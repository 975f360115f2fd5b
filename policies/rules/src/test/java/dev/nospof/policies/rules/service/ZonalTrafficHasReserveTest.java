package dev.nospof.policies.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class ZonalTrafficHasReserveTest {
    private final ZonalTrafficHasReserve rule = new ZonalTrafficHasReserve();

    @Test
    void holdsForTwoReplicasInEveryZone() {
        var plan = Sample.goodService()
                .set("Service", "spec.trafficDistribution", "PreferClose")
                .set("HorizontalPodAutoscaler", "spec.minReplicas", 6);

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhenAZoneHasOneReplica() {
        var plan = Sample.goodService().set("Service", "spec.trafficDistribution", "PreferSameZone");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Service shop/orders, spec.trafficDistribution",
                        "One pod carries a whole zone's clients, overloaded while others idle: 3 replicas of orders in 3 zones",
                        "Run at least 6 replicas, or leave trafficDistribution out"));
    }

    @Test
    void isUndecidedWhileTheDistributionIsUnknown() {
        var plan = Sample.goodService().unknown("Service", "spec.trafficDistribution");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "Service shop/orders", "spec.trafficDistribution is unknown until deployment"));
    }

    @Test
    void isSilentAboutTrafficThatGoesAnywhere() {
        var plan = Sample.goodService();

        assertThat(plan.judgedBy(rule)).isEmpty();
    }
}
