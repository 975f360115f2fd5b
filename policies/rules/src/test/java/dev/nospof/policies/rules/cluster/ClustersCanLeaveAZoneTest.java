package dev.nospof.policies.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class ClustersCanLeaveAZoneTest {
    private final ClustersCanLeaveAZone rule = new ClustersCanLeaveAZone();

    @Test
    void holdsWithZonalShift() {
        assertThat(Sample.goodCluster().verdictOn("cluster", rule)).contains(new Verdict.Holds());
    }

    @Test
    void breaksWithout() {
        assertThat(Sample.goodCluster()
                        .setOf("cluster", "zonalShiftConfig", Value.NOTHING)
                        .verdictOn("cluster", rule))
                .contains(new Verdict.Broken(
                        "eks Cluster cluster, zonalShiftConfig.enabled",
                        "While a zone is ill, and not lost, pods in it go on getting requests: nobody can take it out",
                        "Set zonalShiftConfig: {enabled: true}"));
    }
}
