package dev.nospof.policies.rules;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Urn;
import java.util.ArrayList;
import java.util.List;

/** A plan of an EKS cluster, in the network of {@link Clouds}. */
final class Clusters {
    private static final String PROVIDER = "pulumi:providers:kubernetes";

    private Clusters() {}

    /** With these objects in it. */
    static ResourceGraph of(ResourceGraph objects) {
        var network = Clouds.network();
        var all = new ArrayList<>(network.resources());
        all.addAll(objects.resources());
        var graph = ResourceGraph.of(network.project(), network.stack(), all, network.symbols());
        graph = Clouds.and(graph, "aws:eks/cluster:Cluster", "cluster", """
                version: '1.33'
                vpcConfig: {subnetIds: [id-of-private-a;, id-of-private-b;, id-of-private-c;], endpointPrivateAccess: true, endpointPublicAccess: false}
                zonalShiftConfig: {enabled: true}
                tags: {nospof.dev/peak-nodes: '2'}
                """);
        for (var zone : List.of("a", "b", "c")) {
            graph = Clouds.and(graph, "aws:eks/nodeGroup:NodeGroup", "nodes-" + zone, """
                    clusterName: id-of-cluster;
                    version: '1.33'
                    subnetIds: [id-of-private-%s;]
                    instanceTypes: [m7g.large, m6g.large, m7gd.large]
                    scalingConfig: {minSize: 1, desiredSize: 1, maxSize: 3}
                    updateConfig: {maxUnavailablePercentage: 33}
                    nodeRepairConfig: {enabled: true}
                    """.formatted(zone));
        }
        graph = Clouds.and(graph, PROVIDER, "kubernetes", "{kubeconfig: '{\"server\": \"endpoint-of-cluster;\"}'}");
        graph = Clouds.and(graph, "aws:eks/addon:Addon", "monitoring", """
                clusterName: id-of-cluster;
                addonName: eks-node-monitoring-agent
                addonVersion: v1.4.0-eksbuild.2
                resolveConflictsOnUpdate: OVERWRITE
                """);
        return Clouds.and(graph, "aws:eks/addon:Addon", "coredns", """
                        clusterName: id-of-cluster;
                        addonName: coredns
                        addonVersion: v1.12.4-eksbuild.1
                        resolveConflictsOnUpdate: OVERWRITE
                        configurationValues: '{"autoScaling": {"enabled": true, "minReplicas": 3}, "topologySpreadConstraints": [{"topologyKey": "topology.kubernetes.io/zone", "whenUnsatisfiable": "DoNotSchedule"}]}'
                        """).map(Clusters::kept);
    }

    private static Resource kept(Resource resource) {
        if (resource.type().startsWith("kubernetes:")) {
            return Samples.madeBy(Urn.of("test", "shop", "", PROVIDER, "kubernetes") + "::id", resource);
        }
        return switch (resource.name()) {
            case "cluster" -> Samples.keeping(resource);
            case "nodes-a", "nodes-b", "nodes-c" -> Samples.ignoring(resource, "scalingConfig.desiredSize");
            default -> resource;
        };
    }
}
