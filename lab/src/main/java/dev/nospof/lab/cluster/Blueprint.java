package dev.nospof.lab.cluster;

import dev.nospof.lab.machine.NetworkNamespace;
import dev.nospof.lab.machine.Subnet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Every name and address of a lab, decided before anything is made.
 *
 * @param name the lab's; its namespaces, its link and its control group carry it
 * @param folder where all its files lie
 * @param nodeSubnet of the control plane, the machine's own end and the nodes
 * @param podSubnet divided into a /24 a node
 * @param serviceSubnet of the cluster's services
 * @param nodes in the order of their zones
 * @param nodeMonitorGrace how long a node may be silent before Kubernetes calls it unready
 */
public record Blueprint(
        String name,
        Path folder,
        Subnet nodeSubnet,
        Subnet podSubnet,
        Subnet serviceSubnet,
        List<NodePlan> nodes,
        Duration nodeMonitorGrace) {
    public static final String DOMAIN = "cluster.local";
    static final int API_PORT = 6443;
    private static final int FIRST_NODE = 11;

    /** Above those of the most nodes that one lab may have. */
    private static final int FIRST_ENTRANCE = 32;

    public Blueprint {
        nodes = List.copyOf(nodes);
    }

    /**
     * One node.
     *
     * @param name as Kubernetes knows it
     * @param zone the value of its label {@code topology.kubernetes.io/zone}
     * @param namespace its network namespace
     * @param link the bridge's end of its cable, in the control plane's namespace
     * @param address its address
     * @param pods the addresses of its pods
     * @param folder where its files lie
     */
    public record NodePlan(
            String name,
            String zone,
            NetworkNamespace namespace,
            String link,
            String address,
            Subnet pods,
            Path folder) {}

    /** Plans {@code perZone} nodes in each zone; zone {@code a} becomes {@code zone-a} with {@code node-a1}, {@code node-a2}, … */
    public static List<NodePlan> plan(
            String lab, Path folder, List<String> zones, int perZone, Subnet nodes, Subnet pods) {
        var plans = new ArrayList<NodePlan>();
        for (var zone : zones) {
            for (int n = 1; n <= perZone; n++) {
                var name = "node-" + zone + n;
                int index = plans.size();
                plans.add(new NodePlan(
                        name,
                        "zone-" + zone,
                        new NetworkNamespace(lab + "-" + name),
                        name,
                        nodes.address(FIRST_NODE + index),
                        pods.part(24, index),
                        folder.resolve(name)));
            }
        }
        return List.copyOf(plans);
    }

    /** Where the control plane and the bridge between the nodes live. */
    NetworkNamespace core() {
        return new NetworkNamespace(name);
    }

    /** The machine's own end of the one cable into the lab. */
    public String hostLink() {
        return name;
    }

    String coreAddress() {
        return nodeSubnet.address(1);
    }

    String hostAddress() {
        return nodeSubnet.address(2);
    }

    /** The addresses that the load balancer may give away, the lowest first. */
    List<String> entranceAddresses() {
        return LongStream.range(FIRST_ENTRANCE, nodeSubnet.size() - 1)
                .mapToObj(nodeSubnet::address)
                .toList();
    }

    String apiServer() {
        return "https://" + coreAddress() + ":" + API_PORT;
    }

    /** By convention the first address of the service subnet is the API server's. */
    String apiServiceAddress() {
        return serviceSubnet.address(1);
    }

    String dnsAddress() {
        return serviceSubnet.address(10);
    }

    /** The control group above all of the lab's. */
    public String group() {
        return name;
    }

    String group(String member) {
        return name + "/" + member;
    }

    Path certificate(String file) {
        return folder.resolve("pki").resolve(file);
    }

    /** The administrator's kubeconfig: one file that holds all it needs. */
    public Path kubeconfig() {
        return folder.resolve("kubeconfig");
    }

    /** The namespaces that it wants for itself. */
    public List<NetworkNamespace> namespaces() {
        var all = new ArrayList<>(List.of(core()));
        nodes.forEach(node -> all.add(node.namespace()));
        return List.copyOf(all);
    }
}
