package dev.nospof.policies.rules.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetsFindOtherTypesTest {
    private final FleetsFindOtherTypes rule = new FleetsFindOtherTypes();

    @Test
    void holdsWithThree() {
        assertThat(Sample.goodFleet().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithOne() {
        assertThat(Sample.goodFleet()
                        .setOf("shop", "mixedInstancesPolicy", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "autoscaling Group shop, mixedInstancesPolicy",
                        "It knows 1 instance type, which AWS may have none left of when a zone is lost",
                        "Name three types or more in mixedInstancesPolicy.launchTemplate.overrides"));
    }

    @Test
    void breaksWhereAwsNoticeIsNotHeeded() {
        assertThat(Sample.goodFleet()
                        .setOf(
                                "shop",
                                "mixedInstancesPolicy.instancesDistribution.onDemandPercentageAboveBaseCapacity",
                                50)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "autoscaling Group shop, capacityRebalance",
                        "An instance that AWS takes back is replaced when it is gone, and not at AWS' notice",
                        "Set capacityRebalance: true"));
    }

    @Test
    void holdsWhereTypesAreChosenByNeeds() {
        assertThat(Sample.goodFleet()
                        .setOf(
                                "shop",
                                "mixedInstancesPolicy.launchTemplate.overrides",
                                new Value.Items(List.of(Value.NOTHING)))
                        .setOf(
                                "shop",
                                "mixedInstancesPolicy.launchTemplate.overrides[0].instanceRequirements.vcpuCount.min",
                                2)
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void saysNothingOfAWarmPool() {
        assertThat(Sample.goodFleet().setOf("shop", "warmPool.minSize", 1).judgedBy(rule))
                .isEmpty();
    }
}
