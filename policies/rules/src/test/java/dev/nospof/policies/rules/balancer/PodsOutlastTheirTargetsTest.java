package dev.nospof.policies.rules.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class PodsOutlastTheirTargetsTest {
    private final PodsOutlastTheirTargets rule = new PodsOutlastTheirTargets();

    @Test
    void holdsWhereTheGraceSuffices() {
        assertThat(Sample.goodBalancer().verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodBalancer()
                        .setOf("targets", "deregistrationDelay", 30)
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereItDoesNot() {
        assertThat(Sample.goodBalancer()
                        .setOf("targets", "deregistrationDelay", 31)
                        .verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "lb TargetGroup targets, deregistrationDelay",
                                "Requests are cut off whenever a pod of orders is stopped: it takes 15 s until the load balancer knows, which then waits for 31 s, and the pod is killed after 45 s",
                                "Set deregistrationDelay to the longest request, and terminationGracePeriodSeconds of orders to 46 or more"));
    }

    @Test
    void takesWhatAwsAndKubernetesDoByThemselves() {
        assertThat(Sample.goodBalancer()
                        .setOf("targets", "deregistrationDelay", Value.NOTHING)
                        .remove("Deployment", "spec.template.spec.terminationGracePeriodSeconds")
                        .verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "lb TargetGroup targets, deregistrationDelay",
                                "Requests are cut off whenever a pod of orders is stopped: it takes 15 s until the load balancer knows, which then waits for 300 s, and the pod is killed after 30 s",
                                "Set deregistrationDelay to the longest request, and terminationGracePeriodSeconds of orders to 315 or more"));
    }

    @Test
    void knowsThatANetworkLoadBalancerIsSlower() {
        assertThat(Sample.goodBalancer()
                        .setOf("front", "loadBalancerType", "network")
                        .verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void saysNothingOfTargetsThatAreNotInThePlan() {
        assertThat(Sample.goodConnections().judgedBy(rule)).isEmpty();
    }
}
