package dev.nospof.lab;

import dev.nospof.lab.machine.HostNetwork;
import dev.nospof.lab.machine.LabProblem;
import dev.nospof.lab.machine.Subnet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A lab's addresses.
 *
 * @param nodes the nodes', the control plane's and the machine's own
 * @param pods a /24 a node
 * @param services the cluster's services'
 */
public record Subnets(Subnet nodes, Subnet pods, Subnet services) {
    /**
     * Checks that all find an address, and each address means one thing.
     *
     * @throws LabProblem if not
     */
    public Subnets {
        if (nodes.prefix() > 26 || pods.prefix() > 19 || services.prefix() > 24 || services.prefix() < 12) {
            throw refused(
                    nodes,
                    pods,
                    services,
                    "Some nodes, pods or services would get no address.",
                    "Use at least a /26, a /19, and a /24 (at most a /12).");
        }
        if (nodes.overlaps(pods) || nodes.overlaps(services) || pods.overlaps(services)) {
            throw refused(
                    nodes, pods, services, "An address would mean two things.", "Give three that do not overlap.");
        }
    }

    /**
     * The first from 10.200.0.0 on, then from 172.16.0.0 on, that none of these routes leads into.
     *
     * @param routes as {@code ip route} prints them
     * @throws LabProblem if all are taken
     */
    static Subnets free(String lab, String routes) {
        return Stream.concat(starts("10", 200, 253), starts("172", 16, 31))
                .filter(subnets -> Stream.of(subnets.nodes, subnets.pods, subnets.services)
                        .allMatch(
                                subnet -> HostNetwork.routeInto(subnet, routes).isEmpty()))
                .findFirst()
                .orElseThrow(() -> LabProblem.noFreeSubnets(lab));
    }

    private static Stream<Subnets> starts(String network, int first, int last) {
        return IntStream.iterate(first, start -> start + 2 <= last, start -> start + 3)
                .mapToObj(start -> new Subnets(
                        Subnet.of(network + "." + start + ".0.0/24"),
                        Subnet.of(network + "." + (start + 1) + ".0.0/16"),
                        Subnet.of(network + "." + (start + 2) + ".0.0/16")));
    }

    private static LabProblem refused(Subnet nodes, Subnet pods, Subnet services, String harm, String wayOut) {
        return LabProblem.badOption(
                "--node-subnet, --pod-subnet, --service-subnet", nodes + ", " + pods + ", " + services, harm, wayOut);
    }
}
