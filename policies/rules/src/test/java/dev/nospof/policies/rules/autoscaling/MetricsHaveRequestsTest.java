package dev.nospof.policies.rules.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class MetricsHaveRequestsTest {
    private final MetricsHaveRequests rule = new MetricsHaveRequests();

    @Test
    void holdsWhenEveryMeasuredContainerRequests() {
        var plan = Sample.goodService();

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void holdsForALimitWithoutARequestBecauseItBecomesTheRequest() {
        var plan = Sample.goodService()
                .remove("Deployment", "spec.template.spec.containers[0].resources.requests")
                .set("Deployment", "spec.template.spec.containers[0].resources.limits.cpu", "1");

        assertThat(plan.verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithoutARequest() {
        var plan = Sample.goodService().remove("Deployment", "spec.template.spec.containers[0].resources.requests.cpu");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, container app, resources.requests.cpu",
                        "It is never scaled: HorizontalPodAutoscaler shop/orders measures cpu as a share of a request that is not there",
                        "Request cpu in every container that is measured"));
    }

    @Test
    void isUndecidedWhileTheRequestIsUnknown() {
        var plan =
                Sample.goodService().unknown("Deployment", "spec.template.spec.containers[0].resources.requests.cpu");

        assertThat(plan.verdict(rule))
                .isEqualTo(new Verdict.Undecided(
                        "HorizontalPodAutoscaler shop/orders",
                        "spec.template.spec.containers[0].resources.requests.cpu is unknown until deployment"));
    }
}
