package dev.nospof.policies.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class SpreadCountsOneRevisionTest {
    private final SpreadCountsOneRevision rule = new SpreadCountsOneRevision();

    @Test
    void holdsWhenEachRevisionIsSpreadByItself() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhenOldAndNewPodsAreCountedTogether() {
        var plan = Sample.goodService()
                .remove("Deployment", "spec.template.spec.topologySpreadConstraints[0].matchLabelKeys");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, spec.template.spec.topologySpreadConstraints[0].matchLabelKeys",
                        "A rollout may leave a zone with too few pods: old and new ones are spread together",
                        "Set matchLabelKeys: [pod-template-hash]"));
    }

    @Test
    void isUndecidedWhileTheKeysAreUnknown() {
        var plan = Sample.goodService()
                .unknown("Deployment", "spec.template.spec.topologySpreadConstraints[0].matchLabelKeys");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "Deployment shop/orders",
                        "spec.template.spec.topologySpreadConstraints[0].matchLabelKeys is unknown until deployment"));
    }
}
