package dev.nospof.policies.rules;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nospof.policies.graph.Value;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** {@link TripsTest}'s for the rules about EKS clusters. */
final class ClusterTrips {
    private ClusterTrips() {}

    static List<Arguments> all() {
        return List.of(
                arguments(
                        "EKS-01",
                        "",
                        Sample.goodCluster()
                                .setOf("cluster", "vpcConfig.subnetIds[1]", "id-of-private-a;")
                                .setOf("cluster", "vpcConfig.subnetIds[2]", "id-of-private-a;")),
                trip("EKS-02", "cluster", "zonalShiftConfig.enabled", false),
                arguments("EKS-03", "", Sample.goodCluster().change("Cluster", Samples::losing)),
                arguments("EKS-04", "EKS-18", Sample.goodCluster().setOf("nodes-b", "scalingConfig.minSize", 0)),
                arguments("EKS-05", "", Sample.goodCluster().withoutNamed("monitoring")),
                trip("EKS-06", "nodes-a", "nodeRepairConfig.maxUnhealthyNodeThresholdPercentage", 100),
                trip("EKS-07", "nodes-a", "updateConfig.maxUnavailablePercentage", 100),
                arguments("EKS-08", "", Sample.goodCluster().change("NodeGroup", Samples::losing)),
                arguments(
                        "EKS-09",
                        "",
                        Sample.goodCluster()
                                .setOf("nodes-a", "subnetIds[1]", "id-of-private-b;")
                                .setOf("nodes-a", "scalingConfig.minSize", 2)),
                arguments("EKS-10", "", Sample.goodCluster().set("StorageClass", "reclaimPolicy", "Delete")),
                trip("EKS-11", "nodes-a", "instanceTypes", Samples.words("m7g.large")),
                trip("EKS-12", "coredns", "configurationValues", "{\"replicaCount\": 1}"),
                arguments(
                        "EKS-13",
                        "",
                        Sample.goodKarpenter().set("NodePool", "spec.disruption.budgets[0].nodes", "100%")),
                arguments(
                        "EKS-14",
                        "",
                        Sample.goodKarpenter().set("NodePool", "spec.template.spec.terminationGracePeriod", "30s")),
                arguments("EKS-15", "", Sample.goodKarpenter().remove("Deployment", "spec.template.spec.affinity")),
                trip("EKS-16", "coredns", "addonVersion", Value.NOTHING),
                trip("EKS-17", "cluster", "vpcConfig.endpointPrivateAccess", false),
                trip("EKS-18", "cluster", "tags.'nospof.dev/peak-nodes'", "3"));
    }

    private static Arguments trip(String id, String name, String path, Object value) {
        return arguments(id, "", Sample.goodCluster().setOf(name, path, value));
    }
}
