package dev.nospof.policies.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class NodeUpdatesKeepTheOthersTest {
    private final NodeUpdatesKeepTheOthers rule = new NodeUpdatesKeepTheOthers();

    @Test
    void holdsWithAThird() {
        assertThat(Sample.goodCluster().verdictOn("nodes-a", rule)).contains(new Verdict.Holds());
    }

    @Test
    void holdsWithOneAtATimeAsIsTheDefault() {
        assertThat(Sample.goodCluster()
                        .setOf("nodes-a", "updateConfig", Value.NOTHING)
                        .verdictOn("nodes-a", rule))
                .contains(new Verdict.Holds());
    }

    @Test
    void breaksWithHalf() {
        assertThat(Sample.goodCluster()
                        .setOf("nodes-a", "updateConfig.maxUnavailablePercentage", 50)
                        .verdictOn("nodes-a", rule))
                .contains(new Verdict.Broken(
                        "eks NodeGroup nodes-a, updateConfig.maxUnavailablePercentage",
                        "An update drains 50 % of its nodes at once",
                        "Set it to 33 or less"));
    }

    @Test
    void breaksWithTwoOfThree() {
        assertThat(Sample.goodCluster()
                        .setOf("nodes-a", "updateConfig.maxUnavailablePercentage", Value.NOTHING)
                        .setOf("nodes-a", "updateConfig.maxUnavailable", 2)
                        .verdictOn("nodes-a", rule))
                .contains(new Verdict.Broken(
                        "eks NodeGroup nodes-a, updateConfig.maxUnavailable",
                        "An update drains 2 of at most 3 nodes at once",
                        "Set it to 1 or less"));
    }
}
