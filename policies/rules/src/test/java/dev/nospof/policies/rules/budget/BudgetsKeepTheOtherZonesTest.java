package dev.nospof.policies.rules.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class BudgetsKeepTheOtherZonesTest {
    private final BudgetsKeepTheOtherZones rule = new BudgetsKeepTheOtherZones();

    @Test
    void holdsForOneZonesShare() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhenAllMayGoAtOnce() {
        var plan = Sample.goodService().set("PodDisruptionBudget", "spec.maxUnavailable", "100%");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "PodDisruptionBudget shop/orders, spec",
                        "Maintenance may take 3 of 3 replicas at once, more than the loss of a zone",
                        "Set maxUnavailable to 1 or less"));
    }

    @Test
    void breaksWhenOnlyOneMustStay() {
        var plan = Sample.goodService()
                .remove("PodDisruptionBudget", "spec.maxUnavailable")
                .set("PodDisruptionBudget", "spec.minAvailable", 1);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "PodDisruptionBudget shop/orders, spec",
                        "Maintenance may take 2 of 3 replicas at once, more than the loss of a zone",
                        "Set maxUnavailable to 1 or less"));
    }

    @Test
    void breaksWhenMoreThanHalfMayGoWhereThereIsOneZone() {
        var plan = Sample.goodService()
                .set("PodDisruptionBudget", "spec.maxUnavailable", 3)
                .at(site -> site.withZones(1));

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "PodDisruptionBudget shop/orders, spec",
                        "Maintenance may take 3 of 3 replicas at once, more than the loss of a zone",
                        "Set maxUnavailable to 2 or less"));
    }

    @Test
    void isUndecidedWhileTheBoundIsUnknown() {
        var plan = Sample.goodService().unknown("PodDisruptionBudget", "spec.maxUnavailable");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "PodDisruptionBudget shop/orders", "spec.maxUnavailable is unknown until deployment"));
    }
}
