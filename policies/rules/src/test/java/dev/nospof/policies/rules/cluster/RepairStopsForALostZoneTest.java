package dev.nospof.policies.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class RepairStopsForALostZoneTest {
    private final RepairStopsForALostZone rule = new RepairStopsForALostZone();

    @Test
    void saysNothingWithoutThresholds() {
        assertThat(Sample.goodCluster().verdictOn("nodes-a", rule)).isEmpty();
    }

    @Test
    void holdsBelowAZonesShare() {
        assertThat(Sample.goodCluster()
                        .setOf("nodes-a", "nodeRepairConfig.maxUnhealthyNodeThresholdPercentage", 99)
                        .setOf("nodes-a", "nodeRepairConfig.maxParallelNodesRepairedCount", 1)
                        .verdictOn("nodes-a", rule))
                .contains(new Verdict.Holds());
    }

    @Test
    void breaksWhereAZoneIsReplacedAtOnce() {
        assertThat(Sample.goodCluster()
                        .setOf("nodes-a", "subnetIds[1]", "id-of-private-b;")
                        .setOf("nodes-a", "subnetIds[2]", "id-of-private-c;")
                        .setOf("nodes-a", "nodeRepairConfig.maxUnhealthyNodeThresholdPercentage", 50)
                        .verdictOn("nodes-a", rule))
                .contains(new Verdict.Broken(
                        "eks NodeGroup nodes-a, nodeRepairConfig.maxUnhealthyNodeThresholdPercentage",
                        "When a zone is ill its whole share of the group is ended at once, and started where everybody else starts theirs",
                        "Set it to 33 or less"));
    }

    @Test
    void breaksWhereManyAreRepairedAtOnce() {
        assertThat(Sample.goodCluster()
                        .setOf("nodes-a", "scalingConfig.maxSize", 20)
                        .setOf("nodes-a", "nodeRepairConfig.maxParallelNodesRepairedCount", 3)
                        .verdictOn("nodes-a", rule))
                .contains(new Verdict.Broken(
                        "eks NodeGroup nodes-a, nodeRepairConfig.maxParallelNodesRepairedCount",
                        "3 of 20 nodes may be away for repair at once",
                        "Set it to 2"));
    }
}
