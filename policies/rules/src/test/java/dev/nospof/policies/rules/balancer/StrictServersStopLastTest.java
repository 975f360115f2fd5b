package dev.nospof.policies.rules.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class StrictServersStopLastTest {
    private final StrictServersStopLast rule = new StrictServersStopLast();

    @Test
    void holdsWhereTheLoadBalancerIsDoneFirst() {
        assertThat(Sample.goodBalancer()
                        .set("Deployment", "metadata.annotations.'nospof.dev/closes-on-stop'", "true")
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodBalancer()
                        .set("Deployment", "metadata.annotations.'nospof.dev/closes-on-stop'", "true")
                        .setOf("targets", "deregistrationDelay", 20)
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereItIsNot() {
        assertThat(Sample.goodBalancer()
                        .set("Deployment", "metadata.annotations.'nospof.dev/closes-on-stop'", "true")
                        .setOf("targets", "deregistrationDelay", 21)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, lifecycle.preStop",
                        "Its server closes connections after 20 s, and the load balancer lets requests on them finish for 21 s",
                        "Let preStop sleep 21 s or more"));
    }

    @Test
    void breaksWhereThePodIsKilledFirst() {
        assertThat(Sample.goodBalancer()
                        .set("Deployment", "metadata.annotations.'nospof.dev/closes-on-stop'", "true")
                        .set("Deployment", "spec.template.spec.terminationGracePeriodSeconds", 20)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Deployment shop/orders, terminationGracePeriodSeconds",
                        "It is killed after 20 s, before it is told to stop",
                        "Set terminationGracePeriodSeconds to more than 20"));
    }

    @Test
    void saysNothingOfServersThatFinishWhatTheyHave() {
        assertThat(Sample.goodBalancer().judgedBy(rule)).isEmpty();
    }
}
