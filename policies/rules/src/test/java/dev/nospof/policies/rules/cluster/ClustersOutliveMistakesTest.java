package dev.nospof.policies.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Samples;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class ClustersOutliveMistakesTest {
    private final ClustersOutliveMistakes rule = new ClustersOutliveMistakes();

    @Test
    void holdsWhereItIsProtected() {
        assertThat(Sample.goodCluster().verdictOn("cluster", rule)).contains(new Verdict.Holds());
    }

    @Test
    void holdsWhereAwsProtectsIt() {
        assertThat(Sample.goodCluster()
                        .change("Cluster", Samples::losing)
                        .setOf("cluster", "deletionProtection", true)
                        .verdictOn("cluster", rule))
                .contains(new Verdict.Holds());
    }

    @Test
    void breaksWithout() {
        assertThat(Sample.goodCluster().change("Cluster", Samples::losing).verdictOn("cluster", rule))
                .contains(new Verdict.Broken(
                        "eks Cluster cluster, deletionProtection",
                        "A change that replaces or leaves out the cluster deletes it, with everything that runs in it",
                        "Set the resource option protect, or deletionProtection: true"));
    }

    @Test
    void saysNothingWhereTheProfileKeepsNothing() {
        assertThat(Sample.goodCluster()
                        .setOf("cluster", "tags.'nospof.dev/profile'", "staging")
                        .verdictOn("cluster", rule))
                .isEmpty();
    }
}
