package dev.nospof.policies.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Samples;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class NodesOutlastAZoneTest {
    private final NodesOutlastAZone rule = new NodesOutlastAZone();

    @Test
    void holdsWhereThePeakIsCarriedByTheOthers() {
        assertThat(Sample.goodCluster().verdictOn("cluster", rule)).contains(new Verdict.Holds());
    }

    @Test
    void breaksWhereTooFewAreLeft() {
        assertThat(Sample.goodCluster()
                        .setOf("cluster", "tags.'nospof.dev/peak-nodes'", "3")
                        .verdictOn("cluster", rule))
                .contains(new Verdict.Broken(
                        "eks Cluster cluster, scalingConfig.minSize of its node groups",
                        "At peak 3 nodes are needed, and without the fullest zone there are 2 for certain",
                        "Raise minSize until 3 are left without any one zone"));
    }

    @Test
    void breaksWhereNothingMayBeStartedInstead() {
        assertThat(Sample.goodCluster()
                        .setOf("nodes-a", "scalingConfig.maxSize", 1)
                        .verdictOn("cluster", rule))
                .contains(new Verdict.Broken(
                        "eks Cluster cluster, scalingConfig.maxSize of nodes-a",
                        "What a lost zone takes cannot be started in the others",
                        "Set maxSize to 2 or more"));
    }

    @Test
    void breaksWherePodsAskForMoreProcessorsThanTheOthersHave() {
        assertThat(Sample.goodCluster()
                        .set("StatefulSet", "spec.template.spec.containers[0].resources.requests.cpu", "4500m")
                        .verdictOn("cluster", rule))
                .contains(new Verdict.Broken(
                        "eks Cluster cluster, scalingConfig.maxSize of its node groups",
                        "Pods ask for 13.5 processors, and without the largest zone all nodes together have 12 at most",
                        "Raise maxSize, use larger instances, or ask for less"));
    }

    @Test
    void breaksWherePodsAskForMoreMemoryThanTheOthersHave() {
        assertThat(Sample.goodCluster()
                        .setOf("cluster", "tags", Value.NOTHING)
                        .set("StatefulSet", "spec.template.spec.containers[0].resources.requests.memory", "17Gi")
                        .verdictOn("cluster", rule))
                .contains(new Verdict.Broken(
                        "eks Cluster cluster, scalingConfig.maxSize of its node groups",
                        "Pods ask for 51 GiB of memory, and without the largest zone all nodes together have 48 at most",
                        "Raise maxSize, use larger instances, or ask for less"));
    }

    @Test
    void doesNotCountPodsOnNodesOfUnknownSize() {
        assertThat(Sample.goodCluster()
                        .setOf("nodes-b", "instanceTypes", Samples.words("p5.48xlarge"))
                        .set("StatefulSet", "spec.template.spec.containers[0].resources.requests.cpu", "500")
                        .verdictOn("cluster", rule))
                .contains(new Verdict.Holds());
    }

    @Test
    void saysNothingWhereNobodyKnowsThePeakOrThePods() {
        assertThat(Sample.goodCluster()
                        .setOf("cluster", "tags", Value.NOTHING)
                        .without("StatefulSet")
                        .verdictOn("cluster", rule))
                .isEmpty();
    }
}
