package dev.nospof.policies.rules.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class SickPodsMayBeEvictedTest {
    private final SickPodsMayBeEvicted rule = new SickPodsMayBeEvicted();

    @Test
    void holdsWhenTheyAlwaysMay() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksByDefault() {
        var plan = Sample.goodService().remove("PodDisruptionBudget", "spec.unhealthyPodEvictionPolicy");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "PodDisruptionBudget shop/orders, spec.unhealthyPodEvictionPolicy",
                        "A pod that never becomes ready blocks the drain of its node",
                        "Set unhealthyPodEvictionPolicy: AlwaysAllow"));
    }

    @Test
    void breaksForAStatefulSetThatLosesSickMembersToo() {
        var plan = Sample.goodService().without("Deployment").and("""
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: orders, namespace: shop}
                spec: {replicas: 3, template: {metadata: {labels: {app: orders}}, spec: {containers: [{name: app, image: "app:1"}]}}}
                """);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "PodDisruptionBudget shop/orders, spec.unhealthyPodEvictionPolicy",
                        "Maintenance may take a member that is catching up, and with it the quorum",
                        "Set unhealthyPodEvictionPolicy: IfHealthyBudget"));
    }

    @Test
    void isUndecidedWhileThePolicyIsUnknown() {
        var plan = Sample.goodService().unknown("PodDisruptionBudget", "spec.unhealthyPodEvictionPolicy");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "PodDisruptionBudget shop/orders",
                        "spec.unhealthyPodEvictionPolicy is unknown until deployment"));
    }
}
