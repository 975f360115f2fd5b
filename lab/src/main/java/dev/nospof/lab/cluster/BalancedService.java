package dev.nospof.lab.cluster;

import dev.nospof.lab.machine.LabProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * A Service of type LoadBalancer, as its load balancer needs to know it.
 *
 * @param namespace the Service's
 * @param name the Service's
 * @param local whether a node leads only to its own pods ({@code externalTrafficPolicy: Local})
 * @param healthCheckPort where a node says over HTTP whether it has such pods; 0 where {@code local} is false
 * @param address under which it is reached, empty while it has none
 * @param ports in the Service's order
 */
public record BalancedService(
        String namespace, String name, boolean local, int healthCheckPort, String address, List<Port> ports) {
    public BalancedService {
        ports = List.copyOf(ports);
    }

    /**
     * One port.
     *
     * @param port at the Service's address
     * @param nodePort at every node's
     */
    public record Port(int port, int nodePort) {}

    /** What {@code kubectl get services --all-namespaces} is to print for {@link #read}: a line a Service, and behind it one a port. */
    static final String TEMPLATE = "{{range .items}}{{if eq .spec.type \"LoadBalancer\"}}"
            + "service {{.metadata.namespace}} {{.metadata.name}} {{or .spec.externalTrafficPolicy \"Cluster\"}}"
            + " {{or .spec.healthCheckNodePort 0}} {{or .spec.loadBalancerClass \"-\"}}"
            + " {{with .status.loadBalancer.ingress}}{{(index . 0).ip}}{{else}}-{{end}}{{\"\\n\"}}"
            + "{{range .spec.ports}}port {{.port}} {{or .nodePort 0}} {{.protocol}}{{\"\\n\"}}{{end}}"
            + "{{end}}{{end}}";

    /**
     * Reads what the template printed; by namespace and name, as Kubernetes lists them. A Service with a class of its own is somebody else's.
     *
     * @throws LabProblem if one cannot be balanced
     */
    static List<BalancedService> read(String printed) {
        var services = new ArrayList<BalancedService>();
        var ports = new ArrayList<String[]>();
        String[] header = {};
        for (var line : (printed + "service").split("\n", -1)) {
            var words = line.split(" ", -1);
            if (words[0].equals("port")) {
                ports.add(words);
            } else if (words[0].equals("service")) {
                if (header.length > 0 && header[5].equals("-")) {
                    services.add(of(header, ports));
                }
                header = words.length > 1 ? words : new String[0];
                ports.clear();
            }
        }
        return List.copyOf(services);
    }

    private static BalancedService of(String[] header, List<String[]> ports) {
        var service = header[1] + "/" + header[2];
        var read = new ArrayList<Port>();
        for (var port : ports) {
            if (!port[3].equals("TCP")) {
                throw LabProblem.notBalanced(service, "port " + port[1] + " is " + port[3], "Use TCP for it");
            }
            if (port[2].equals("0")) {
                throw LabProblem.notBalanced(
                        service, "port " + port[1] + " has no node port", "Leave allocateLoadBalancerNodePorts true");
            }
            read.add(new Port(Integer.parseInt(port[1]), Integer.parseInt(port[2])));
        }
        boolean local = header[3].equals("Local");
        return new BalancedService(
                header[1],
                header[2],
                local,
                local ? Integer.parseInt(header[4]) : 0,
                header[6].equals("-") ? "" : header[6],
                read);
    }

    public boolean hasAddress() {
        return !address.isEmpty();
    }

    BalancedService at(String given) {
        return new BalancedService(namespace, name, local, healthCheckPort, given, ports);
    }

    /** What the load balancer calls one of its ports; neither part holds a dot. */
    String key(Port port) {
        return namespace + "." + name + ":" + port.port();
    }
}
