package dev.nospof.policies.rules.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class OneBudgetGuardsEachTest {
    private final OneBudgetGuardsEach rule = new OneBudgetGuardsEach();

    @Test
    void holdsForOneBudget() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForABudgetOfTheWholeNamespace() {
        var plan = Sample.goodService().set("PodDisruptionBudget", "spec.selector", Value.Fields.NONE);

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithoutABudget() {
        var plan = Sample.goodService().without("PodDisruptionBudget");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders",
                        "Maintenance may evict all its pods at once: no PodDisruptionBudget selects them",
                        "Add a PodDisruptionBudget with maxUnavailable 1 and the pods' labels as selector"));
    }

    @Test
    void breaksForABudgetWithoutASelector() {
        var plan = Sample.goodService().remove("PodDisruptionBudget", "spec.selector");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders",
                        "Maintenance may evict all its pods at once: no PodDisruptionBudget selects them",
                        "Add a PodDisruptionBudget with maxUnavailable 1 and the pods' labels as selector"));
    }

    @Test
    void breaksForTwoBudgets() {
        var plan = Sample.goodService().and("""
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata: {name: second, namespace: shop}
                spec: {maxUnavailable: 1, selector: {matchLabels: {app: orders}}}
                """);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders",
                        "No node with one of its pods can be drained: orders and second both guard it, and the eviction API refuses that",
                        "Keep one PodDisruptionBudget for each workload"));
    }

    @Test
    void isUndecidedWhileTheSelectorIsUnknown() {
        var plan = Sample.goodService().unknown("PodDisruptionBudget", "spec.selector");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "Deployment shop/orders", "spec.selector.matchLabels is unknown until deployment"));
    }

    @Test
    void isSilentAboutASingleReplica() {
        var plan = Sample.goodService().without("HorizontalPodAutoscaler").set("Deployment", "spec.replicas", 1);

        assertThat(plan.judgedBy(rule)).isEmpty();
    }
}
