package dev.nospof.policies.rules.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class UtilizationLeavesAZonesRoomTest {
    private final UtilizationLeavesAZonesRoom rule = new UtilizationLeavesAZonesRoom();

    @Test
    void holdsForWhatTwoOfThreeZonesCarry() {
        var plan = Sample.goodService()
                .set("HorizontalPodAutoscaler", "spec.metrics[0].resource.target.averageUtilization", 66);

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhenTheRestWouldBeOverloaded() {
        var plan = Sample.goodService()
                .set("HorizontalPodAutoscaler", "spec.metrics[0].resource.target.averageUtilization", 80);

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "HorizontalPodAutoscaler shop/orders, spec.metrics[0].resource.target.averageUtilization",
                        "Losing a zone overloads the others: 80 % used in 3 zones is 120 % in 2",
                        "Set the target utilization to 66 % or less"));
    }

    @Test
    void breaksByDefaultBecauseKubernetesAimsAtFourFifths() {
        var plan = Sample.goodService().remove("HorizontalPodAutoscaler", "spec.metrics");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "HorizontalPodAutoscaler shop/orders, spec.metrics",
                        "Losing a zone overloads the others: 80 % used in 3 zones is 120 % in 2",
                        "Set the target utilization to 66 % or less"));
    }

    @Test
    void isUndecidedWhileTheUtilizationIsUnknown() {
        var plan = Sample.goodService()
                .unknown("HorizontalPodAutoscaler", "spec.metrics[0].resource.target.averageUtilization");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "HorizontalPodAutoscaler shop/orders",
                        "spec.metrics[0].resource.target.averageUtilization is unknown until deployment"));
    }

    @Test
    void isSilentAboutASingleZone() {
        var plan = Sample.goodService().at(site -> site.withZones(1));

        assertThat(plan.judgedBy(rule)).isEmpty();
    }
}
