package dev.nospof.policies.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class SpreadForgetsLostNodesTest {
    private final SpreadForgetsLostNodes rule = new SpreadForgetsLostNodes();

    @Test
    void holdsWhenTaintedNodesAreLeftOut() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksByDefaultBecauseKubernetesCountsLostNodes() {
        var plan = Sample.goodService()
                .remove("Deployment", "spec.template.spec.topologySpreadConstraints[0].nodeTaintsPolicy");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, spec.template.spec.topologySpreadConstraints[0]",
                        "The pods of a lost zone stay pending until it is back: the spread counts its unreachable nodes as empty ones",
                        "Set nodeTaintsPolicy: Honor"));
    }

    @Test
    void breaksWhenAHardSpreadOverNodesCountsLostNodes() {
        var plan = Sample.goodService()
                .set(
                        "Deployment",
                        "spec.template.spec.topologySpreadConstraints[1].whenUnsatisfiable",
                        "DoNotSchedule");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, spec.template.spec.topologySpreadConstraints[1]",
                        "The pods of a lost zone stay pending until it is back: the spread counts its unreachable nodes as empty ones",
                        "Set nodeTaintsPolicy: Honor"));
    }

    @Test
    void isUndecidedWhileThePolicyIsUnknown() {
        var plan = Sample.goodService()
                .unknown("Deployment", "spec.template.spec.topologySpreadConstraints[0].nodeTaintsPolicy");

        assertThat(plan.verdict(rule))
                .isEqualTo(
                        new Verdict.Undecided(
                                "Deployment shop/orders",
                                "spec.template.spec.topologySpreadConstraints[0].nodeTaintsPolicy is unknown until deployment"));
    }
}
