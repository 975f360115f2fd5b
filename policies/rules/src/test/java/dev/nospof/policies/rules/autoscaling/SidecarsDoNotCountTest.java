package dev.nospof.policies.rules.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Samples;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class SidecarsDoNotCountTest {
    private final SidecarsDoNotCount rule = new SidecarsDoNotCount();

    @Test
    void holdsWhenTheContainerIsNamed() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.template.spec.containers[1]", Samples.container("proxy"))
                .set("HorizontalPodAutoscaler", "spec.metrics[0].type", "ContainerResource");

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhenAllContainersAreAveraged() {
        var plan =
                Sample.goodService().set("Deployment", "spec.template.spec.containers[1]", Samples.container("proxy"));

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "HorizontalPodAutoscaler shop/orders, spec.metrics[0]",
                        "An overloaded service is not scaled: its sidecar's idle share is averaged in",
                        "Use a metric of type ContainerResource that names the service's container"));
    }

    @Test
    void isUndecidedWhileTheMetricsAreUnknown() {
        var plan = Sample.goodService()
                .set("Deployment", "spec.template.spec.containers[1]", Samples.container("proxy"))
                .unknown("HorizontalPodAutoscaler", "spec.metrics");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "HorizontalPodAutoscaler shop/orders", "spec.metrics is unknown until deployment"));
    }

    @Test
    void isSilentAboutASingleContainer() {
        var plan = Sample.goodService();

        assertThat(plan.judgedBy(rule)).isEmpty();
    }
}
