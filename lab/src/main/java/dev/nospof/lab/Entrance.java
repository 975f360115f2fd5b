package dev.nospof.lab;

import java.util.List;

/**
 * Where a Service of type LoadBalancer is reached from outside the cluster.
 *
 * @param namespace the Service's
 * @param service its name
 * @param address one that this machine reaches, and every node and pod
 * @param ports that answer there, as the Service names them
 * @param nodes to which the load balancer leads new connections right now, by name
 */
public record Entrance(String namespace, String service, String address, List<Integer> ports, List<String> nodes) {
    public Entrance {
        ports = List.copyOf(ports);
        nodes = List.copyOf(nodes);
    }

    /** {@code shop/gateway} */
    public String name() {
        return namespace + "/" + service;
    }
}
