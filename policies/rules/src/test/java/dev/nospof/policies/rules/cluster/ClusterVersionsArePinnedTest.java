package dev.nospof.policies.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class ClusterVersionsArePinnedTest {
    private final ClusterVersionsArePinned rule = new ClusterVersionsArePinned();

    @Test
    void holdsWhereEveryVersionIsSaid() {
        assertThat(Sample.goodCluster().verdictOn("cluster", rule)).contains(new Verdict.Holds());
        assertThat(Sample.goodCluster().verdictOn("coredns", rule)).contains(new Verdict.Holds());
        assertThat(Sample.goodCluster().verdictOn("nodes-a", rule)).contains(new Verdict.Holds());
    }

    @Test
    void breaksWithoutTheClusters() {
        assertThat(Sample.goodCluster()
                        .setOf("cluster", "version", Value.NOTHING)
                        .verdictOn("cluster", rule))
                .contains(new Verdict.Broken(
                        "eks Cluster cluster, version",
                        "Which one runs depends on the day on which it was made",
                        "Set version"));
    }

    @Test
    void breaksWithoutAnAddOns() {
        assertThat(Sample.goodCluster()
                        .setOf("coredns", "addonVersion", Value.NOTHING)
                        .setOf("coredns", "resolveConflictsOnUpdate", Value.NOTHING)
                        .verdictOn("coredns", rule))
                .contains(new Verdict.Broken(
                        "eks Addon coredns, addonVersion; resolveConflictsOnUpdate",
                        "Which one runs depends on the day on which it was made; An update fails, or undoes what was changed by hand: nobody decided which",
                        "Set addonVersion; Set it to OVERWRITE or PRESERVE"));
    }

    @Test
    void breaksWithoutTheNodes() {
        assertThat(Sample.goodCluster()
                        .setOf("nodes-a", "version", Value.NOTHING)
                        .verdictOn("nodes-a", rule))
                .contains(new Verdict.Broken(
                        "eks NodeGroup nodes-a, version",
                        "Which one runs depends on the day on which it was made",
                        "Set version"));
    }

    @Test
    void isContentWithAnExactMachineImage() {
        assertThat(Sample.goodCluster()
                        .setOf("nodes-a", "version", Value.NOTHING)
                        .setOf("nodes-a", "releaseVersion", "1.33.5-20251112")
                        .verdictOn("nodes-a", rule))
                .isEmpty();
    }
}
