package dev.nospof.policies.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class NodesReachTheirApiDirectlyTest {
    private final NodesReachTheirApiDirectly rule = new NodesReachTheirApiDirectly();

    @Test
    void holdsInsideOfTheNetwork() {
        assertThat(Sample.goodCluster().verdictOn("cluster", rule)).contains(new Verdict.Holds());
    }

    @Test
    void breaksThroughTheInternet() {
        assertThat(Sample.goodCluster()
                        .setOf("cluster", "vpcConfig.endpointPrivateAccess", Value.NOTHING)
                        .verdictOn("cluster", rule))
                .contains(new Verdict.Broken(
                        "eks Cluster cluster, vpcConfig.endpointPrivateAccess",
                        "Nodes reach the API server through the internet: without the way out they are all taken for lost",
                        "Set endpointPrivateAccess: true"));
    }
}
