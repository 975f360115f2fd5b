package dev.nospof.policies.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class LostNodesAreLeftSoonTest {
    private final LostNodesAreLeftSoon rule = new LostNodesAreLeftSoon();

    @Test
    void holdsWhenPodsLeaveAfterHalfAMinute() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksByDefaultBecauseKubernetesWaitsFiveMinutes() {
        var plan = Sample.goodService().remove("Deployment", "spec.template.spec.tolerations");

        assertThat(plan.verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "Deployment shop/orders, tolerations",
                                "A lost node's pods are not replaced for 300 s: they tolerate node.kubernetes.io/not-ready",
                                "Tolerate node.kubernetes.io/not-ready and node.kubernetes.io/unreachable for 10 to 60 s (tolerationSeconds)"));
    }

    @Test
    void breaksWhenPodsNeverLeave() {
        var plan = Sample.goodService().remove("Deployment", "spec.template.spec.tolerations[1].tolerationSeconds");

        assertThat(plan.verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "Deployment shop/orders, tolerations",
                                "A lost node's pods are not replaced at all: they tolerate node.kubernetes.io/unreachable",
                                "Tolerate node.kubernetes.io/not-ready and node.kubernetes.io/unreachable for 10 to 60 s (tolerationSeconds)"));
    }

    @Test
    void breaksWhenAShortFaultMovesEverything() {
        var plan = Sample.goodService().set("Deployment", "spec.template.spec.tolerations[0].tolerationSeconds", 0);

        assertThat(plan.verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "Deployment shop/orders, tolerations",
                                "A short network fault moves every pod of a node: they tolerate node.kubernetes.io/not-ready for only 0 s",
                                "Tolerate node.kubernetes.io/not-ready and node.kubernetes.io/unreachable for 10 to 60 s (tolerationSeconds)"));
    }

    @Test
    void isUndecidedWhileTheTolerationsAreUnknown() {
        var plan = Sample.goodService().unknown("Deployment", "spec.template.spec.tolerations");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "Deployment shop/orders", "spec.template.spec.tolerations is unknown until deployment"));
    }
}
