package dev.nospof.policies.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Samples;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class StopWaitsForTrafficTest {
    private final StopWaitsForTraffic rule = new StopWaitsForTraffic();

    @Test
    void holdsWhenThePodPausesFirst() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForAHookThatDoesSomethingOfItsOwn() {
        var plan = Sample.goodService()
                .remove("Deployment", "spec.template.spec.containers[0].lifecycle.preStop.sleep")
                .set(
                        "Deployment",
                        "spec.template.spec.containers[0].lifecycle.preStop.exec.command",
                        Samples.words("nginx", "-s", "quit"));

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithoutAPause() {
        var plan = Sample.goodService().remove("Deployment", "spec.template.spec.containers[0].lifecycle");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, container app, lifecycle.preStop",
                        "Every rollout loses requests: a stopped pod still gets new ones for some seconds",
                        "Let preStop sleep 5 s or more, as long as the load balancer takes to notice"));
    }

    @Test
    void breaksForAPauseOfASecond() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.template.spec.containers[0].lifecycle.preStop.sleep.seconds", 1);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, container app, lifecycle.preStop",
                        "Every rollout loses requests: a stopped pod still gets new ones for some seconds",
                        "Let preStop sleep 5 s or more, as long as the load balancer takes to notice"));
    }

    @Test
    void isUndecidedWhileTheHookIsUnknown() {
        var plan = Sample.goodService().unknown("Deployment", "spec.template.spec.containers[0].lifecycle");

        assertThat(plan.verdict(rule))
                .isEqualTo(
                        new Verdict.Undecided(
                                "Deployment shop/orders",
                                "spec.template.spec.containers[0].lifecycle.preStop.sleep.seconds is unknown until deployment"));
    }

    @Test
    void isSilentAboutPodsBehindNoService() {
        var plan = Sample.goodService().without("Service");

        assertThat(plan.judgedBy(rule)).isEmpty();
    }
}
