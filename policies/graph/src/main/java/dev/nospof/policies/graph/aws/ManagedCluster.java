package dev.nospof.policies.graph.aws;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.graph.read.JsonTexts;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An EKS cluster, with what the plan makes for it. */
public record ManagedCluster(Resource resource, References references) {
    public static final String CLUSTER = "aws:eks/cluster:Cluster";
    public static final String ADD_ON = "aws:eks/addon:Addon";
    private static final String PROVIDER = "pulumi:providers:kubernetes";

    /** All of the plan, in the order of URNs. */
    public static List<ManagedCluster> in(References references) {
        return references.ofType(CLUSTER).stream()
                .map(cluster -> new ManagedCluster(cluster, references))
                .toList();
    }

    /** The clusters of this plan that an object's provider leads to: as a rule one, none where it is not told. */
    public static List<ManagedCluster> of(KubernetesObject object, References references) {
        var provider = object.resource().provider().orElse("");
        return references.ofType(PROVIDER).stream()
                .filter(each -> provider.startsWith(each.urn().text() + "::"))
                .flatMap(each -> references.from(each, "kubeconfig", CLUSTER).stream())
                .map(cluster -> new ManagedCluster(cluster, references))
                .toList();
    }

    /** Its groups of nodes. */
    public List<NodeGroup> nodeGroups() {
        return NodeGroup.in(references).stream()
                .filter(group -> group.cluster().filter(this::equals).isPresent())
                .toList();
    }

    /** Its add-on of this name: {@code coredns}. */
    public Optional<Resource> addOn(String name) {
        return addOns().filter(addOn -> addOn.at("addonName").text().orElse("").equals(name))
                .findFirst();
    }

    private Stream<Resource> addOns() {
        return references.ofType(ADD_ON).stream()
                .filter(addOn -> references.from(addOn, "clusterName", CLUSTER).contains(resource));
    }

    /** What an add-on is told beside its version, where that is JSON; absent where it is told nothing. */
    public static Field configuration(Resource addOn) {
        return JsonTexts.read(addOn.at("configurationValues"));
    }

    /** The subnets of this plan that its control plane is reached in. */
    public List<Resource> subnets() {
        return references.from(resource, "vpcConfig", VpcNetwork.SUBNET);
    }

    /** Whether the plan has every subnet that it names. */
    public boolean isPlaced() {
        return VpcNetwork.hasAll(resource.at("vpcConfig", "subnetIds"), subnets());
    }

    /** The distinct zones of those. */
    public SortedSet<String> zones() {
        return VpcNetwork.zones(subnets());
    }

    /** Nodes that are always there, by zone; of those groups that say where they are. */
    public SortedMap<String, Integer> leastByZone() {
        var nodes = new TreeMap<String, Integer>();
        zones().forEach(zone -> nodes.put(zone, 0));
        for (var group : nodeGroups()) {
            group.zones().forEach(zone -> nodes.merge(zone, group.leastIn(zone), Integer::sum));
        }
        return nodes;
    }
}
