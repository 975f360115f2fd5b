package dev.nospof.policies.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class NodesAreInEveryZoneTest {
    private final NodesAreInEveryZone rule = new NodesAreInEveryZone();

    @Test
    void holdsWithAGroupInEachZone() {
        assertThat(Sample.goodCluster().verdictOn("cluster", rule)).contains(new Verdict.Holds());
    }

    @Test
    void breaksWhereAZoneMayHaveNone() {
        assertThat(Sample.goodCluster()
                        .setOf("nodes-b", "scalingConfig.minSize", 0)
                        .verdictOn("cluster", rule))
                .contains(new Verdict.Broken(
                        "eks Cluster cluster, scalingConfig.minSize of its node groups",
                        "In the quietest hour there is no node in eu-west-1b for certain, and pods that are spread over zones find no place there",
                        "Give eu-west-1b a node group whose minSize is 1 or more"));
    }

    @Test
    void breaksWithOneNodeForThreeZones() {
        assertThat(Sample.goodCluster()
                        .withoutNamed("nodes-b", "nodes-c")
                        .setOf("nodes-a", "subnetIds[1]", "id-of-private-b;")
                        .setOf("nodes-a", "subnetIds[2]", "id-of-private-c;")
                        .verdictOn("cluster", rule))
                .contains(new Verdict.Broken(
                        "eks Cluster cluster, scalingConfig.minSize of its node groups",
                        "In the quietest hour there is no node in eu-west-1a, eu-west-1b, eu-west-1c for certain, and pods that are spread over zones find no place there",
                        "Give eu-west-1a, eu-west-1b, eu-west-1c a node group whose minSize is 1 or more"));
    }

    @Test
    void breaksWithZonesOfWhichOneIsMissing() {
        assertThat(Sample.goodCluster()
                        .withoutNamed("nodes-c")
                        .setOf("cluster", "vpcConfig.subnetIds[2]", Value.NOTHING)
                        .verdictOn("cluster", rule))
                .contains(new Verdict.Broken(
                        "eks Cluster cluster, subnetIds of its node groups",
                        "Its nodes are in eu-west-1a, eu-west-1b, and 3 zones are wanted",
                        "Give it node groups in 3 zones"));
    }

    @Test
    void saysNothingWithoutNodeGroups() {
        assertThat(Sample.goodCluster()
                        .withoutNamed("nodes-a", "nodes-b", "nodes-c")
                        .verdictOn("cluster", rule))
                .isEmpty();
    }

    @Test
    void isUndecidedWhereSubnetsAreNotInThePlan() {
        assertThat(Sample.goodCluster()
                        .setOf("nodes-a", "subnetIds[0]", "subnet-elsewhere")
                        .verdictOn("cluster", rule))
                .contains(new Verdict.Undecided(
                        "eks NodeGroup nodes-a", "subnetIds leads to subnets that are not in this plan"));
    }
}
