package dev.nospof.policies.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Affinities;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class AntiAffinityLeavesRoomTest {
    private final AntiAffinityLeavesRoom rule = new AntiAffinityLeavesRoom();

    @Test
    void holdsWhenThereIsAZoneForEveryPod() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.template.spec.affinity", Affinities.required("topology.kubernetes.io/zone"))
                .set("HorizontalPodAutoscaler", "spec.maxReplicas", 2);

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhenTheAutoscalerMayAskForMorePodsThanZones() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.template.spec.affinity", Affinities.required("topology.kubernetes.io/zone"));

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, podAntiAffinity",
                        "Pods stay pending: up to 6 replicas and 1 more during a rollout, one allowed in each of 3 zones",
                        "Use a topology spread with maxSkew 1 instead of required anti-affinity over zones"));
    }

    @Test
    void breaksWhenARolloutAsksForOneMorePodThanZones() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.template.spec.affinity", Affinities.required("topology.kubernetes.io/zone"))
                .set("HorizontalPodAutoscaler", "spec.maxReplicas", 3);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, podAntiAffinity",
                        "Pods stay pending: up to 3 replicas and 1 more during a rollout, one allowed in each of 3 zones",
                        "Use a topology spread with maxSkew 1 instead of required anti-affinity over zones"));
    }

    @Test
    void isUndecidedWhileTheCeilingIsUnknown() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.template.spec.affinity", Affinities.required("topology.kubernetes.io/zone"))
                .unknown("HorizontalPodAutoscaler", "spec.maxReplicas");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "Deployment shop/orders", "spec.maxReplicas is unknown until deployment"));
    }

    @Test
    void isSilentAboutAntiAffinityOverNodes() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.template.spec.affinity", Affinities.required("kubernetes.io/hostname"));

        assertThat(plan.judgedBy(rule)).isEmpty();
    }
}
