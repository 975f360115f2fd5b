package dev.nospof.policies.rules.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class InstancesFinishBeforeTheyGoTest {
    private final InstancesFinishBeforeTheyGo rule = new InstancesFinishBeforeTheyGo();

    @Test
    void holdsWhereTheHookIsPatient() {
        assertThat(Sample.goodFleet().setOf("going", "heartbeatTimeout", 50).verdict(rule))
                .isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodFleet()
                        .setOf("going", "heartbeatTimeout", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereItIsNot() {
        assertThat(Sample.goodFleet().setOf("going", "heartbeatTimeout", 49).verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "autoscaling Group shop, heartbeatTimeout of going",
                        "An instance is ended after 49 s with work in hand: its load balancer waits for 30 s, and its own work takes 20 s",
                        "Set heartbeatTimeout to 50 or more"));
    }

    @Test
    void takesWhatAwsDoesByItself() {
        assertThat(Sample.goodFleet()
                        .setOf("targets", "deregistrationDelay", Value.NOTHING)
                        .verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void saysNothingWithoutAHook() {
        assertThat(Sample.goodFleet().withoutNamed("going").judgedBy(rule)).isEmpty();
        assertThat(Sample.goodFleet()
                        .setOf("going", "lifecycleTransition", "autoscaling:EC2_INSTANCE_LAUNCHING")
                        .judgedBy(rule))
                .isEmpty();
    }
}
