package dev.nospof.policies.rules.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class AutoscalersReachTheirTargetsTest {
    private final AutoscalersReachTheirTargets rule = new AutoscalersReachTheirTargets();

    @Test
    void holdsWhenTheTargetIsInThePlan() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForATargetOfACustomKind() {
        var plan = Sample.goodService()
                .without("Deployment")
                .set("HorizontalPodAutoscaler", "spec.scaleTargetRef.kind", "Rollout")
                .and("""
                apiVersion: argoproj.io/v1alpha1
                kind: Rollout
                metadata: {name: orders, namespace: shop}
                """);

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhenTheNameHasATypingError() {
        var plan = Sample.goodService().set("HorizontalPodAutoscaler", "spec.scaleTargetRef.name", "order");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "HorizontalPodAutoscaler shop/orders, spec.scaleTargetRef",
                        "It scales nothing: the plan has no Deployment order",
                        "Correct scaleTargetRef, or waive the rule if the target is deployed elsewhere"));
    }

    @Test
    void breaksWhenTheKindIsAnother() {
        var plan = Sample.goodService().set("HorizontalPodAutoscaler", "spec.scaleTargetRef.kind", "StatefulSet");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "HorizontalPodAutoscaler shop/orders, spec.scaleTargetRef",
                        "It scales nothing: the plan has no StatefulSet orders",
                        "Correct scaleTargetRef, or waive the rule if the target is deployed elsewhere"));
    }

    @Test
    void isUndecidedWhileTheTargetIsUnknown() {
        var plan = Sample.goodService().unknown("HorizontalPodAutoscaler", "spec.scaleTargetRef.name");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "HorizontalPodAutoscaler shop/orders", "spec.scaleTargetRef.name is unknown until deployment"));
    }
}
