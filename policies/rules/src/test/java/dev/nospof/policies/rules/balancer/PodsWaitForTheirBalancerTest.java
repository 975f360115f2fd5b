package dev.nospof.policies.rules.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class PodsWaitForTheirBalancerTest {
    private final PodsWaitForTheirBalancer rule = new PodsWaitForTheirBalancer();

    @Test
    void holdsWhereThePauseIsLongEnough() {
        assertThat(Sample.goodBalancer().verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodBalancer()
                        .set("Deployment", "spec.template.spec.containers[0].lifecycle.preStop.sleep.seconds", 15)
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereItIsTooShort() {
        assertThat(Sample.goodBalancer()
                        .set("Deployment", "spec.template.spec.containers[0].lifecycle.preStop.sleep.seconds", 5)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, lifecycle.preStop of app",
                        "Every rollout loses requests: the load balancer sends a stopped pod new ones for up to 15 s, and it stops after 5 s",
                        "Let preStop sleep 15 s, and raise terminationGracePeriodSeconds by as much"));
    }

    @Test
    void asksForTwoMinutesBehindANetworkLoadBalancer() {
        assertThat(Sample.goodBalancer()
                        .setOf("front", "loadBalancerType", "network")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, lifecycle.preStop of app",
                        "Every rollout loses requests: the load balancer sends a stopped pod new ones for up to 120 s, and it stops after 20 s",
                        "Let preStop sleep 120 s, and raise terminationGracePeriodSeconds by as much"));
    }

    @Test
    void saysNothingOfPodsBehindNoLoadBalancer() {
        assertThat(Sample.goodService().judgedBy(rule)).isEmpty();
    }
}
