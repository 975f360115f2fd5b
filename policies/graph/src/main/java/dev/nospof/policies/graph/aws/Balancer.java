package dev.nospof.policies.graph.aws;

import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import java.util.List;

/**
 * An application or network load balancer.
 *
 * @param listeners with their rules
 * @param groups the target groups that these lead to
 */
public record Balancer(Resource resource, List<Resource> listeners, List<Resource> groups, References references) {
    public static final List<String> TYPES =
            List.of("aws:lb/loadBalancer:LoadBalancer", "aws:alb/loadBalancer:LoadBalancer");

    public Balancer {
        listeners = List.copyOf(listeners);
        groups = List.copyOf(groups);
    }

    /** Passes connections on and sees no requests. */
    public boolean isForConnections() {
        return sort().equals("network");
    }

    /** Reads requests. */
    public boolean isForRequests() {
        return sort().equals("application");
    }

    private String sort() {
        return resource.at("loadBalancerType").text().orElse("application");
    }

    /** Whether a node sends to targets in other zones, where a target group does not say otherwise. */
    public boolean crossesZones() {
        return isForRequests()
                || resource.at("enableCrossZoneLoadBalancing").flag().orElse(false);
    }

    /** {@code subnets}, or {@code subnetMappings}. */
    public String placedBy() {
        return resource.at("subnetMappings").isPresent() ? "subnetMappings" : "subnets";
    }

    /** The subnets of this plan that it has nodes in. */
    public List<Resource> subnets() {
        return references.from(resource, placedBy(), VpcNetwork.SUBNET);
    }

    /** How many subnets it names, in this plan or not. */
    public int places() {
        return VpcNetwork.places(resource.at(placedBy()), subnets());
    }
}
