package dev.nospof.policies.rules.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class OneScalerForEachTest {
    private final OneScalerForEach rule = new OneScalerForEach();

    @Test
    void holdsForOneAutoscaler() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForAVerticalOneThatOnlyAdvises() {
        var plan = Sample.goodService().and("""
                apiVersion: autoscaling.k8s.io/v1
                kind: VerticalPodAutoscaler
                metadata: {name: orders, namespace: shop}
                spec: {targetRef: {kind: Deployment, name: orders}, updatePolicy: {updateMode: "Off"}}
                """);

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksForAScaledObjectBesideAnAutoscaler() {
        var plan = Sample.goodService().and("""
                apiVersion: keda.sh/v1alpha1
                kind: ScaledObject
                metadata: {name: orders, namespace: shop}
                spec: {scaleTargetRef: {name: orders}}
                """);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders",
                        "Its replica count swings for ever: HorizontalPodAutoscaler shop/orders and ScaledObject shop/orders both set it",
                        "Keep one of them"));
    }

    @Test
    void breaksForAVerticalOneBesideAnAutoscaler() {
        var plan = Sample.goodService().and("""
                apiVersion: autoscaling.k8s.io/v1
                kind: VerticalPodAutoscaler
                metadata: {name: orders, namespace: shop}
                spec: {targetRef: {kind: Deployment, name: orders}}
                """);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders",
                        "Its replica count drifts: VerticalPodAutoscaler shop/orders changes the requests that HorizontalPodAutoscaler shop/orders measures by",
                        "Set the vertical one's updateMode to Off, or keep one of them"));
    }

    @Test
    void isUndecidedWhileTheTargetIsUnknown() {
        var plan = Sample.goodService().unknown("HorizontalPodAutoscaler", "spec.scaleTargetRef.name");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "Deployment shop/orders", "spec.scaleTargetRef.name is unknown until deployment"));
    }

    @Test
    void isSilentAboutWorkloadsThatNothingScales() {
        var plan = Sample.goodService().without("HorizontalPodAutoscaler");

        assertThat(plan.judgedBy(rule)).isEmpty();
    }
}
