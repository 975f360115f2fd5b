package dev.nospof.policies.rules.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class BudgetsKeepTheQuorumTest {
    private final BudgetsKeepTheQuorum rule = new BudgetsKeepTheQuorum();

    @Test
    void holdsForAGoodSet() {
        assertThat(Sample.goodQuorum().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhenTwoOfThreeMayGo() {
        assertThat(Sample.goodQuorum()
                        .set("PodDisruptionBudget", "spec.maxUnavailable", 2)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "PodDisruptionBudget shop/etcd, spec",
                        "Draining nodes may take 2 of 3 members at once, and with them the majority",
                        "Set maxUnavailable: 1"));
    }

    @Test
    void breaksWithoutABudget() {
        assertThat(Sample.goodQuorum().without("PodDisruptionBudget").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "StatefulSet shop/etcd",
                        "Draining nodes may take all members at once: no disruption budget guards them",
                        "Add a PodDisruptionBudget with maxUnavailable: 1"));
    }

    @Test
    void countsWhatMustStay() {
        var plan = Sample.goodQuorum().remove("PodDisruptionBudget", "spec.maxUnavailable");

        assertThat(plan.set("PodDisruptionBudget", "spec.minAvailable", 2).verdict(rule))
                .isEqualTo(new Verdict.Holds());
        assertThat(plan.set("PodDisruptionBudget", "spec.minAvailable", "30%").verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void isUndecidedWhileTheBudgetIsUnknown() {
        assertThat(Sample.goodQuorum()
                        .unknown("PodDisruptionBudget", "spec.maxUnavailable")
                        .verdict(rule))
                .isInstanceOf(Verdict.Undecided.class);
    }
}
