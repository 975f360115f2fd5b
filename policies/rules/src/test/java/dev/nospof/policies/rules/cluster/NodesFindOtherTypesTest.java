package dev.nospof.policies.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class NodesFindOtherTypesTest {
    private final NodesFindOtherTypes rule = new NodesFindOtherTypes();

    @Test
    void holdsWithThree() {
        assertThat(Sample.goodCluster().verdictOn("nodes-a", rule)).contains(new Verdict.Holds());
    }

    @Test
    void breaksWithOne() {
        assertThat(Sample.goodCluster()
                        .setOf("nodes-a", "instanceTypes", Value.NOTHING)
                        .verdictOn("nodes-a", rule))
                .contains(new Verdict.Broken(
                        "eks NodeGroup nodes-a, instanceTypes",
                        "It knows 1 instance type, which AWS may have none left of when a zone is lost",
                        "Name 3 or more of the same size and processor"));
    }

    @Test
    void breaksWithThreeOfSpot() {
        assertThat(Sample.goodCluster().setOf("nodes-a", "capacityType", "SPOT").verdictOn("nodes-a", rule))
                .contains(new Verdict.Broken(
                        "eks NodeGroup nodes-a, instanceTypes",
                        "It knows 3 instance types, which AWS may have none left of when a zone is lost",
                        "Name 5 or more of the same size and processor"));
    }
}
