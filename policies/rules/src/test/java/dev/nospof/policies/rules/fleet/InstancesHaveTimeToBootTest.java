package dev.nospof.policies.rules.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class InstancesHaveTimeToBootTest {
    private final InstancesHaveTimeToBoot rule = new InstancesHaveTimeToBoot();

    @Test
    void holdsWhereTheyHave() {
        assertThat(Sample.goodFleet().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereTheyAreJudgedBefore() {
        assertThat(Sample.goodFleet()
                        .setOf("shop", "healthCheckGracePeriod", 119)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "autoscaling Group shop, healthCheckGracePeriod",
                        "Instances are replaced before they are up, for ever: they boot for 120 s and are judged after 119 s",
                        "Set healthCheckGracePeriod to 120 or more"));
    }

    @Test
    void breaksWhereTheyCountBeforeTheyHaveTheirShare() {
        assertThat(Sample.goodFleet().setOf("targets", "slowStart", 300).verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "autoscaling Group shop, defaultInstanceWarmup",
                        "A new instance counts after 120 s, and has its full share after 300 s",
                        "Set defaultInstanceWarmup to 300 or more"));
    }

    @Test
    void saysNothingWhereNobodyKnows() {
        assertThat(Sample.goodFleet().setOf("shop", "tags", Value.NOTHING).judgedBy(rule))
                .isEmpty();
    }
}
