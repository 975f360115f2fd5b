package dev.nospof.policies.rules.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Samples;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class AutoscalersOwnReplicasTest {
    private final AutoscalersOwnReplicas rule = new AutoscalersOwnReplicas();

    @Test
    void holdsWhenNoCountIsDeclared() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsWhenPulumiIgnoresTheCount() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.replicas", 3)
                .change("Deployment", Samples::ignoringReplicas);

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhenACountIsDeclared() {
        var plan = Sample.goodService().set("Deployment", "spec.replicas", 3);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, spec.replicas",
                        "Every deployment scales it back to its declared replicas: HorizontalPodAutoscaler shop/orders owns them too",
                        "Leave spec.replicas out, or add it to ignoreChanges"));
    }

    @Test
    void breaksWhenACountIsDeclaredThoughNotKnownYet() {
        var plan = Sample.goodService().unknown("Deployment", "spec.replicas");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, spec.replicas",
                        "Every deployment scales it back to its declared replicas: HorizontalPodAutoscaler shop/orders owns them too",
                        "Leave spec.replicas out, or add it to ignoreChanges"));
    }

    @Test
    void isUndecidedWhileTheTargetIsUnknown() {
        var plan = Sample.goodService().unknown("HorizontalPodAutoscaler", "spec.scaleTargetRef.name");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "HorizontalPodAutoscaler shop/orders", "spec.scaleTargetRef.name is unknown until deployment"));
    }

    @Test
    void isSilentAboutAutoscalersThatReachNothing() {
        var plan = Sample.goodService().set("HorizontalPodAutoscaler", "spec.scaleTargetRef.name", "order");

        assertThat(plan.judgedBy(rule)).isEmpty();
    }
}
