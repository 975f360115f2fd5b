package dev.nospof.policies.rules.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class BudgetsLetNodesDrainTest {
    private final BudgetsLetNodesDrain rule = new BudgetsLetNodesDrain();

    @Test
    void holdsWhenOneMayGo() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForASmallShareBecauseItIsRoundedUp() {
        var plan = Sample.goodService().set("PodDisruptionBudget", "spec.maxUnavailable", "10%");

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhenNoneMayGo() {
        var plan = Sample.goodService().set("PodDisruptionBudget", "spec.maxUnavailable", 0);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "PodDisruptionBudget shop/orders, spec",
                        "No node with one of its pods can ever be drained: the budget keeps all pods, however many there are",
                        "Set maxUnavailable 1 instead"));
    }

    @Test
    void breaksWhenAllMustStayThoughThePlanDoesNotHoldThem() {
        var plan = Sample.goodService()
                .set("PodDisruptionBudget", "spec.maxUnavailable", "0%")
                .without("Deployment");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "PodDisruptionBudget shop/orders, spec",
                        "No node with one of its pods can ever be drained: the budget keeps all pods, however many there are",
                        "Set maxUnavailable 1 instead"));
    }

    @Test
    void breaksWhenTheOnlyReplicaMustStay() {
        var plan = Sample.goodService()
                .remove("PodDisruptionBudget", "spec.maxUnavailable")
                .set("PodDisruptionBudget", "spec.minAvailable", 1)
                .without("HorizontalPodAutoscaler")
                .set("Deployment", "spec.replicas", 1);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "PodDisruptionBudget shop/orders, spec",
                        "No node with one of its pods can ever be drained: the budget keeps the only replica",
                        "Run two replicas or more, and set maxUnavailable 1"));
    }

    @Test
    void breaksWhenAllOfTheAutoscalersMinimumMustStay() {
        var plan = Sample.goodService()
                .remove("PodDisruptionBudget", "spec.maxUnavailable")
                .set("PodDisruptionBudget", "spec.minAvailable", 3);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "PodDisruptionBudget shop/orders, spec",
                        "No node with one of its pods can ever be drained: the budget keeps all 3 replicas",
                        "Set maxUnavailable 1 instead"));
    }

    @Test
    void breaksWhenAShareRoundsUpToAll() {
        var plan = Sample.goodService()
                .remove("PodDisruptionBudget", "spec.maxUnavailable")
                .set("PodDisruptionBudget", "spec.minAvailable", "70%");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "PodDisruptionBudget shop/orders, spec",
                        "No node with one of its pods can ever be drained: the budget keeps all 3 replicas",
                        "Set maxUnavailable 1 instead"));
    }

    @Test
    void isUndecidedWhileTheBoundIsUnknown() {
        var plan = Sample.goodService().unknown("PodDisruptionBudget", "spec.maxUnavailable");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "PodDisruptionBudget shop/orders", "spec.maxUnavailable is unknown until deployment"));
    }

    @Test
    void isSilentAboutBudgetsThatGuardNothing() {
        var plan = Sample.goodService().set("PodDisruptionBudget", "spec.selector.matchLabels.app", "order");

        assertThat(plan.judgedBy(rule)).isEmpty();
    }
}
