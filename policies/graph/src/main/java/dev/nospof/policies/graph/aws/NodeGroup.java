package dev.nospof.policies.graph.aws;

import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Nodes of an EKS cluster that EKS starts and replaces. */
public record NodeGroup(Resource resource, References references) {
    public static final String NODE_GROUP = "aws:eks/nodeGroup:NodeGroup";

    /** All of the plan, in the order of URNs. */
    public static List<NodeGroup> in(References references) {
        return references.ofType(NODE_GROUP).stream()
                .map(group -> new NodeGroup(group, references))
                .toList();
    }

    /** Its cluster, where that is in this plan. */
    public Optional<ManagedCluster> cluster() {
        return references.from(resource, "clusterName", ManagedCluster.CLUSTER).stream()
                .findFirst()
                .map(cluster -> new ManagedCluster(cluster, references));
    }

    /** The subnets of this plan that its nodes are in. */
    public List<Resource> subnets() {
        return references.from(resource, "subnetIds", VpcNetwork.SUBNET);
    }

    /** How many subnets it names, in this plan or not. */
    public int places() {
        return VpcNetwork.places(resource.at("subnetIds"), subnets());
    }

    /** The distinct zones of those. */
    public SortedSet<String> zones() {
        return VpcNetwork.zones(subnets());
    }

    /** Whether the plan has every subnet that it names. */
    public boolean isPlaced() {
        return VpcNetwork.hasAll(resource.at("subnetIds"), subnets());
    }

    /** Nodes that are always there. */
    public int least() {
        return resource.at("scalingConfig", "minSize").integer().orElse(0);
    }

    public int most() {
        return resource.at("scalingConfig", "maxSize").integer().orElse(0);
    }

    /** Nodes that are always there in one zone: an Auto Scaling group deals them evenly, and any zone may have the smaller share. */
    public int leastIn(String zone) {
        return zones().contains(zone) ? least() / zones().size() : 0;
    }
}
