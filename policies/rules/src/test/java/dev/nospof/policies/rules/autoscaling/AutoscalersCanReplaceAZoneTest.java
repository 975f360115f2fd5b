package dev.nospof.policies.rules.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class AutoscalersCanReplaceAZoneTest {
    private final AutoscalersCanReplaceAZone rule = new AutoscalersCanReplaceAZone();

    @Test
    void holdsWhenThereIsRoom() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsWithJustEnoughRoom() {
        var plan = Sample.goodService().set("HorizontalPodAutoscaler", "spec.maxReplicas", 5);

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhenMinimumAndMaximumAreTheSame() {
        var plan = Sample.goodService().set("HorizontalPodAutoscaler", "spec.maxReplicas", 3);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "HorizontalPodAutoscaler shop/orders, spec.maxReplicas",
                        "What is left after a zone is lost cannot grow to carry the load: from 3 replicas to 3 at most",
                        "Set maxReplicas to 5 or more"));
    }

    @Test
    void breaksWithARoomTooSmall() {
        var plan = Sample.goodService().set("HorizontalPodAutoscaler", "spec.maxReplicas", 4);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "HorizontalPodAutoscaler shop/orders, spec.maxReplicas",
                        "What is left after a zone is lost cannot grow to carry the load: from 3 replicas to 4 at most",
                        "Set maxReplicas to 5 or more"));
    }

    @Test
    void isUndecidedWhileTheMaximumIsUnknown() {
        var plan = Sample.goodService().unknown("HorizontalPodAutoscaler", "spec.maxReplicas");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "HorizontalPodAutoscaler shop/orders", "spec.maxReplicas is unknown until deployment"));
    }
}
