package dev.nospof.policies.rules.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class ZoneBalanceIsSaidTest {
    private final ZoneBalanceIsSaid rule = new ZoneBalanceIsSaid();

    @Test
    void holdsWhereItIs() {
        assertThat(Sample.goodFleet().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereItIsNot() {
        assertThat(Sample.goodFleet()
                        .setOf("shop", "availabilityZoneDistribution", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "autoscaling Group shop, availabilityZoneDistribution",
                        "It is left to AWS whether there are enough instances, or as many in each zone, when one zone has no room",
                        "Set capacityDistributionStrategy to balanced-best-effort"));
    }
}
