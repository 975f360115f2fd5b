package dev.nospof.policies.rules.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class BudgetsGuardSomethingTest {
    private final BudgetsGuardSomething rule = new BudgetsGuardSomething();

    @Test
    void holdsWhenTheSelectorMatchesPods() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhenTheSelectorHasATypingError() {
        var plan = Sample.goodService().set("PodDisruptionBudget", "spec.selector.matchLabels.app", "order");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "PodDisruptionBudget shop/orders, spec.selector",
                        "It guards nothing: no pod of the plan has the labels {app=order}",
                        "Correct the selector, or waive the rule if the pods are deployed elsewhere"));
    }

    @Test
    void isUndecidedWhileTheSelectorIsUnknown() {
        var plan = Sample.goodService().unknown("PodDisruptionBudget", "spec.selector.matchLabels.app");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "PodDisruptionBudget shop/orders",
                        "spec.selector.matchLabels.app is unknown until deployment"));
    }
}
