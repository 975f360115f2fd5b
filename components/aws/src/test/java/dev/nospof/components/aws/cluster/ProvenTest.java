package dev.nospof.components.aws.cluster;

import static dev.nospof.components.aws.cluster.Clusters.plan;
import static dev.nospof.components.aws.cluster.Clusters.shop;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.eks.ClusterArgs;
import com.pulumi.aws.eks.NodeGroupArgs;
import com.pulumi.aws.eks.inputs.ClusterZonalShiftConfigArgs;
import dev.nospof.components.aws.Judged;
import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.model.Profile;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.answer.CapacityGap;
import dev.nospof.policies.proof.answer.SinglePoint;
import dev.nospof.tests.testkit.Declared;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rules and proof say of a cluster as it is made, of one that is spoilt, and of what runs in it. */
class ProvenTest {
    @Test
    void keepsEveryRule() {
        var judged = new Judged(shop(b -> b, s -> s));

        assertThat(judged.complaints()).isEmpty();
        assertThat(judged.asked().stream().filter(id -> id.startsWith("EKS-")))
                .containsExactly(
                        "EKS-01", "EKS-02", "EKS-03", "EKS-04", "EKS-05", "EKS-07", "EKS-08", "EKS-10", "EKS-11",
                        "EKS-12", "EKS-16", "EKS-17", "EKS-18");
    }

    @Test
    void keepsEveryRuleWhateverIsChosen() {
        assertThat(new Judged(plan(b -> b.peakNodes(7).atMost(30))).complaints())
                .isEmpty();
        assertThat(new Judged(plan(b -> b.publicAccessFrom("203.0.113.0/24"))).complaints())
                .isEmpty();
        assertThat(new Judged(plan(b -> b.profile(Profile.STAGING))).complaints())
                .isEmpty();
        assertThat(new Judged(inFourZones()).complaints()).isEmpty();
    }

    /** In that network alone: two would have more addresses than AWS lets an account have. */
    private static ResourceGraph inFourZones() {
        return Declared.by(() -> new MultiAzCluster(
                "shop",
                Clusters.builder(Clusters.network(n -> n.zones("eu-west-1a", "eu-west-1b", "eu-west-1c", "eu-west-1d")))
                        .withoutStorageClass()
                        .build()));
    }

    @Test
    void carriesServicesThroughTheLossOfAZone() {
        var proof = new Judged(shop(b -> b, s -> s)).proof();

        assertThat(proof.matrix().at("any zone", "storefront").inShort()).isEqualTo("ok 67 %");
        assertThat(proof.matrix().at("any node", "storefront").inShort()).isEqualTo("ok 67 %");
        assertThat(proof.singlePointsOfFailure()).isEmpty();
        assertThat(proof.undecided()).isEmpty();
        assertThat(proof.trusted())
                .anyMatch(t -> t.name().equals("EKS control plane shop-cluster"))
                .noneMatch(t -> t.name().equals("nodes for storefront"));
    }

    @Test
    void isFoundOutWhereItCannotLeaveAZone() {
        assertThat(new Judged(plan(b -> b.customise(MultiAzCluster.CLUSTER, c -> ClusterArgs.builder(c)
                                .zonalShiftConfig(ClusterZonalShiftConfigArgs.builder()
                                        .enabled(false)
                                        .build())
                                .build())))
                        .broken())
                .containsExactly("EKS-02");
    }

    @Test
    void isFoundOutWhereAllNodesAreInOneZone() {
        var judged = new Judged(Declared.by(() -> {
            var network = Clusters.network();
            Clusters.serviceIn(inOneZone("shop", network), "storefront", s -> s);
        }));

        assertThat(judged.broken()).containsExactly("EKS-04", "EKS-18");
        assertThat(judged.proof().singlePointsOfFailure())
                .extracting(SinglePoint::why)
                .containsExactly("All nodes that its pods may be on are in one zone");
    }

    @Test
    void isFoundOutWhereServicesWantMoreZonesThanThereAreNodesIn() {
        var judged = new Judged(Declared.by(() -> {
            var network = Clusters.network();
            var cluster = new MultiAzCluster(
                    "shop",
                    Clusters.builder(network)
                            .customise(MultiAzCluster.NODES.in("eu-west-1c"), g -> in("eu-west-1b", network, g))
                            .build());
            Clusters.serviceIn(cluster, "storefront", s -> s);
        }));

        assertThat(judged.broken()).containsExactly("EKS-04", "EKS-18");
        assertThat(judged.proof().singlePointsOfFailure()).isEmpty();
        assertThat(judged.proof().capacityGaps())
                .extracting(CapacityGap::what)
                .containsExactly("The nodes that its pods may be on are in 2 of its 3 zones");
    }

    /** Another cluster's nodes are no help. */
    @Test
    void isNotTakenForAnother() {
        var proof = new Judged(Declared.by(() -> {
                    var network = Clusters.network();
                    var jobs =
                            new MultiAzCluster("jobs", Clusters.builder(network).build());
                    Clusters.serviceIn(jobs, "reports", s -> s);
                    Clusters.serviceIn(inOneZone("shop", network), "storefront", s -> s);
                }))
                .proof();

        assertThat(proof.singlePointsOfFailure())
                .extracting(SinglePoint::service)
                .containsExactly("storefront");
        assertThat(proof.matrix().at("any zone", "reports").inShort()).isEqualTo("ok 67 %");
    }

    private static MultiAzCluster inOneZone(String name, Network network) {
        return new MultiAzCluster(
                name,
                Clusters.builder(network)
                        .customise(MultiAzCluster.NODES, g -> in("eu-west-1a", network, g))
                        .build());
    }

    private static NodeGroupArgs in(String zone, Network network, NodeGroupArgs group) {
        return NodeGroupArgs.builder(group)
                .subnetIds(network.subnets(Tier.PRIVATE).in(new Zone(zone)).applyValue(List::of))
                .build();
    }
}
