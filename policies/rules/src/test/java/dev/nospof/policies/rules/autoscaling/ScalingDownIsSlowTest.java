package dev.nospof.policies.rules.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class ScalingDownIsSlowTest {
    private final ScalingDownIsSlow rule = new ScalingDownIsSlow();

    @Test
    void holdsForAQuarterAMinute() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForOnePodAMinute() {
        var plan = Sample.goodService()
                .set("HorizontalPodAutoscaler", "spec.behavior.scaleDown.policies[0].type", "Pods")
                .set("HorizontalPodAutoscaler", "spec.behavior.scaleDown.policies[0].value", 1);

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsWhenItNeverScalesDown() {
        var plan = Sample.goodService()
                .remove("HorizontalPodAutoscaler", "spec.behavior.scaleDown.policies")
                .set("HorizontalPodAutoscaler", "spec.behavior.scaleDown.selectPolicy", "Disabled");

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksByDefaultBecauseKubernetesRemovesAll() {
        var plan = Sample.goodService().remove("HorizontalPodAutoscaler", "spec.behavior");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "HorizontalPodAutoscaler shop/orders, spec.behavior.scaleDown.policies",
                        "One wrong measurement removes most pods at once: up to 100 % a minute",
                        "Add a policy of type Percent with value 25 and periodSeconds 60"));
    }

    @Test
    void breaksWhenALullCountsAtOnce() {
        var plan = Sample.goodService()
                .set("HorizontalPodAutoscaler", "spec.behavior.scaleDown.stabilizationWindowSeconds", 0);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "HorizontalPodAutoscaler shop/orders, spec.behavior.scaleDown.stabilizationWindowSeconds",
                        "A short lull removes pods: scaling down looks back only 0 s",
                        "Set it to 300 or more"));
    }

    @Test
    void breaksWhenScalingUpWaits() {
        var plan = Sample.goodService()
                .set("HorizontalPodAutoscaler", "spec.behavior.scaleUp.stabilizationWindowSeconds", 60);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "HorizontalPodAutoscaler shop/orders, spec.behavior.scaleUp.stabilizationWindowSeconds",
                        "A rising load meets too few pods for 60 s longer than it must",
                        "Set it to 0"));
    }

    @Test
    void isUndecidedWhileTheBehaviourIsUnknown() {
        var plan = Sample.goodService().unknown("HorizontalPodAutoscaler", "spec.behavior");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "HorizontalPodAutoscaler shop/orders",
                        "spec.behavior.scaleDown.stabilizationWindowSeconds is unknown until deployment"));
    }
}
