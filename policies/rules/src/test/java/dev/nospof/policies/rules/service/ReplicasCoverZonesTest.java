package dev.nospof.policies.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class ReplicasCoverZonesTest {
    private final ReplicasCoverZones rule = new ReplicasCoverZones();

    @Test
    void holdsForOneReplicaAZone() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForTwoReplicasInDevelopment() {
        var plan = Sample.goodService()
                .set("Deployment", "metadata.annotations.'nospof.dev/profile'", "dev")
                .set("HorizontalPodAutoscaler", "spec.minReplicas", 2);

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForTheReplicasDeclaredWhereNothingScales() {
        var plan = Sample.goodService().without("HorizontalPodAutoscaler").set("Deployment", "spec.replicas", 3);

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForTwoReplicasWhereTheWorkloadSaysItHasTwoZones() {
        var plan = Sample.goodService()
                .set("Deployment", "metadata.annotations.'nospof.dev/zones'", "2")
                .set("HorizontalPodAutoscaler", "spec.minReplicas", 2);

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhenOneReplicaIsLeft() {
        var plan = Sample.goodService().without("HorizontalPodAutoscaler").set("Deployment", "spec.replicas", 1);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, spec.replicas",
                        "Losing one pod stops it: there is only one replica",
                        "Run at least 3 replicas"));
    }

    @Test
    void breaksWhenNoCountIsGivenBecauseKubernetesThenRunsOne() {
        var plan = Sample.goodService().without("HorizontalPodAutoscaler");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, spec.replicas",
                        "Losing one pod stops it: there is only one replica",
                        "Run at least 3 replicas"));
    }

    @Test
    void breaksWhenTheAutoscalerMayGoBelowTheZones() {
        var plan = Sample.goodService().set("HorizontalPodAutoscaler", "spec.minReplicas", 2);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, the minimum of its autoscaler",
                        "Losing one zone can take more than its share: 2 replicas cannot cover 3 zones",
                        "Run at least 3 replicas"));
    }

    @Test
    void breaksWhenAScaledObjectMayGoToZeroAsIsItsDefault() {
        var plan = Sample.goodService().without("HorizontalPodAutoscaler").and("""
                apiVersion: keda.sh/v1alpha1
                kind: ScaledObject
                metadata: {name: orders, namespace: shop}
                spec:
                  scaleTargetRef: {name: orders}
                """);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, the minimum of its autoscaler",
                        "In a quiet hour nothing runs: it is scaled to zero",
                        "Run at least 3 replicas"));
    }

    @Test
    void isUndecidedWhileTheReplicaCountIsUnknown() {
        var plan = Sample.goodService().without("HorizontalPodAutoscaler").unknown("Deployment", "spec.replicas");

        assertThat(plan.verdict(rule))
                .isEqualTo(
                        new Verdict.Undecided("Deployment shop/orders", "spec.replicas is unknown until deployment"));
    }

    @Test
    void isUndecidedWhileItIsUnknownWhetherTheAutoscalerTargetsIt() {
        var plan = Sample.goodService().unknown("HorizontalPodAutoscaler", "spec.scaleTargetRef.name");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "Deployment shop/orders", "spec.scaleTargetRef.name is unknown until deployment"));
    }

    @Test
    void isSilentAboutAWorkloadThatIsSwitchedOff() {
        var plan = Sample.goodService().without("HorizontalPodAutoscaler").set("Deployment", "spec.replicas", 0);

        assertThat(plan.judgedBy(rule)).isEmpty();
    }
}
