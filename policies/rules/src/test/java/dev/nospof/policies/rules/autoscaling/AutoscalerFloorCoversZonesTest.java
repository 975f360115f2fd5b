package dev.nospof.policies.rules.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Strictness;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class AutoscalerFloorCoversZonesTest {
    private final AutoscalerFloorCoversZones rule = new AutoscalerFloorCoversZones();

    @Test
    void holdsForOneReplicaAZone() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForTwoReplicasInDevelopment() {
        var plan = Sample.goodService()
                .at(site -> site.withStrictness(Strictness.DEVELOPMENT))
                .set("HorizontalPodAutoscaler", "spec.minReplicas", 2);

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhenItMayGoDownToOne() {
        var plan = Sample.goodService().set("HorizontalPodAutoscaler", "spec.minReplicas", 1);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "HorizontalPodAutoscaler shop/orders, spec.minReplicas",
                        "In a quiet hour one failure takes half of the service or all of it: the autoscaler goes down to 1",
                        "Set minReplicas to 3 or more"));
    }

    @Test
    void breaksByDefaultBecauseKubernetesGoesDownToOne() {
        var plan = Sample.goodService().remove("HorizontalPodAutoscaler", "spec.minReplicas");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "HorizontalPodAutoscaler shop/orders, spec.minReplicas",
                        "In a quiet hour one failure takes half of the service or all of it: the autoscaler goes down to 1",
                        "Set minReplicas to 3 or more"));
    }

    @Test
    void breaksWhenItMayGoBelowTheZones() {
        var plan = Sample.goodService().set("HorizontalPodAutoscaler", "spec.minReplicas", 2);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "HorizontalPodAutoscaler shop/orders, spec.minReplicas",
                        "In a quiet hour one failure takes half of the service or all of it: the autoscaler goes down to 2",
                        "Set minReplicas to 3 or more"));
    }

    @Test
    void isUndecidedWhileTheMinimumIsUnknown() {
        var plan = Sample.goodService().unknown("HorizontalPodAutoscaler", "spec.minReplicas");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "HorizontalPodAutoscaler shop/orders", "spec.minReplicas is unknown until deployment"));
    }
}
