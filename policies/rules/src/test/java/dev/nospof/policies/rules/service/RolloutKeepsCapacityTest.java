package dev.nospof.policies.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class RolloutKeepsCapacityTest {
    private final RolloutKeepsCapacity rule = new RolloutKeepsCapacity();

    @Test
    void holdsWhenNoPodIsMissing() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForSharesThatRoundToNone() {
        var plan = Sample.goodService().set("Deployment", "spec.strategy.rollingUpdate.maxUnavailable", "15%");

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhenEverythingIsRecreated() {
        var plan = Sample.goodService().set("Deployment", "spec.strategy.type", "Recreate");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, spec.strategy.type",
                        "Every rollout stops the service: all pods end before the first new one starts",
                        "Use RollingUpdate with maxUnavailable 0 and maxSurge 1 or more"));
    }

    @Test
    void breaksWhenAPodMayBeMissing() {
        var plan = Sample.goodService().set("Deployment", "spec.strategy.rollingUpdate.maxUnavailable", 1);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, spec.strategy.rollingUpdate",
                        "A rollout runs with 1 pod fewer than the load needs",
                        "Set maxUnavailable 0 and maxSurge 1 or more"));
    }

    @Test
    void breaksByDefaultOnceTheAutoscalerHasScaledUp() {
        var plan = Sample.goodService().remove("Deployment", "spec.strategy");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, spec.strategy.rollingUpdate",
                        "A rollout runs with 1 pod fewer than the load needs",
                        "Set maxUnavailable 0 and maxSurge 1 or more"));
    }

    @Test
    void breaksWhenNoPodIsObserved() {
        var plan = Sample.goodService().remove("Deployment", "spec.minReadySeconds");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, spec.minReadySeconds",
                        "A release that fails after its first seconds replaces every good pod: each new one is observed for 0 s",
                        "Set minReadySeconds to 10 or more"));
    }

    @Test
    void breaksWhenTheDeadlineIsShorterThanTheStart() {
        var plan = Sample.goodService().set("Deployment", "spec.progressDeadlineSeconds", 70);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, spec.progressDeadlineSeconds",
                        "A good rollout is reported as failed: a new pod may take 70 s, the deadline is 70 s",
                        "Set progressDeadlineSeconds above 70"));
    }

    @Test
    void isUndecidedWhileTheStrategyIsUnknown() {
        var plan = Sample.goodService().unknown("Deployment", "spec.strategy");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "Deployment shop/orders", "spec.strategy.type is unknown until deployment"));
    }
}
