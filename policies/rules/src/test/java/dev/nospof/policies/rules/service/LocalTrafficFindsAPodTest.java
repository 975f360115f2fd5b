package dev.nospof.policies.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class LocalTrafficFindsAPodTest {
    private final LocalTrafficFindsAPod rule = new LocalTrafficFindsAPod();

    @Test
    void holdsWhenEveryZoneHasPodsOnSeveralNodes() {
        var plan = Sample.goodService().set("Service", "spec.externalTrafficPolicy", "Local");

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhenThereAreFewerPodsThanZones() {
        var plan = Sample.goodService()
                .set("Service", "spec.externalTrafficPolicy", "Local")
                .set("HorizontalPodAutoscaler", "spec.minReplicas", 2);

        assertThat(plan.verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "Service shop/orders, spec.externalTrafficPolicy",
                                "A zone's load balancer has no healthy target: 2 replicas of orders for 3 zones",
                                "Use a DaemonSet, or a replica in every zone spread over zones and nodes, or the policy Cluster"));
    }

    @Test
    void breaksWhenAZoneMayHaveNone() {
        var plan = Sample.goodService()
                .set("Service", "spec.externalTrafficPolicy", "Local")
                .remove("Deployment", "spec.template.spec.topologySpreadConstraints[0]");

        assertThat(plan.verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "Service shop/orders, spec.externalTrafficPolicy",
                                "A zone's load balancer has no healthy target: nothing makes sure that orders runs in each",
                                "Use a DaemonSet, or a replica in every zone spread over zones and nodes, or the policy Cluster"));
    }

    @Test
    void breaksWhenThePodsOfAZoneMayShareANode() {
        var plan = Sample.goodService()
                .set("Service", "spec.externalTrafficPolicy", "Local")
                .remove("Deployment", "spec.template.spec.topologySpreadConstraints[1]");

        assertThat(plan.verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "Service shop/orders, spec.externalTrafficPolicy",
                                "A zone's load balancer has no healthy target: the pods of orders may share one node of it",
                                "Use a DaemonSet, or a replica in every zone spread over zones and nodes, or the policy Cluster"));
    }

    @Test
    void isUndecidedWhileThePolicyIsUnknown() {
        var plan = Sample.goodService().unknown("Service", "spec.externalTrafficPolicy");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "Service shop/orders", "spec.externalTrafficPolicy is unknown until deployment"));
    }

    @Test
    void isSilentAboutTrafficThatEveryNodePassesOn() {
        var plan = Sample.goodService();

        assertThat(plan.judgedBy(rule)).isEmpty();
    }
}
