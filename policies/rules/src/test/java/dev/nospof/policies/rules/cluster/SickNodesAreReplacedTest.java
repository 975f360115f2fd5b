package dev.nospof.policies.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class SickNodesAreReplacedTest {
    private final SickNodesAreReplaced rule = new SickNodesAreReplaced();

    @Test
    void holdsWithRepairAndTheAgent() {
        assertThat(Sample.goodCluster().verdictOn("nodes-a", rule)).contains(new Verdict.Holds());
    }

    @Test
    void breaksWithoutRepair() {
        assertThat(Sample.goodCluster()
                        .setOf("nodes-a", "nodeRepairConfig", Value.NOTHING)
                        .verdictOn("nodes-a", rule))
                .contains(new Verdict.Broken(
                        "eks NodeGroup nodes-a, nodeRepairConfig.enabled",
                        "A node that is ill stays until somebody sees it",
                        "Set nodeRepairConfig: {enabled: true}"));
    }

    @Test
    void breaksWithoutTheAgent() {
        assertThat(Sample.goodCluster().withoutNamed("monitoring").verdictOn("nodes-a", rule))
                .contains(new Verdict.Broken(
                        "eks NodeGroup nodes-a, the add-on eks-node-monitoring-agent",
                        "Nodes whose disk, network or runtime fails look well: nothing tells of them",
                        "Add the add-on eks-node-monitoring-agent to the cluster"));
    }

    @Test
    void asksForNoAgentInAClusterOfSomebodyElse() {
        assertThat(Sample.goodCluster()
                        .withoutNamed("monitoring", "cluster")
                        .setOf("nodes-a", "clusterName", "theirs")
                        .verdictOn("nodes-a", rule))
                .contains(new Verdict.Holds());
    }
}
