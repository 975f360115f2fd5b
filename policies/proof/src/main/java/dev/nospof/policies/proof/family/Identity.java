package dev.nospof.policies.proof.family;

import dev.nospof.policies.graph.Urn;
import java.util.List;

/**
 * By what others mean a subject.
 *
 * @param resources whose mention in a property means it, itself first
 * @param names that a declaration uses: {@code shop/orders} for what has a namespace, {@code orders-db} for what has none
 * @param hosts of a cluster's Services: {@code shop/orders}; or whole names: {@code orders.shop.internal}
 */
public record Identity(List<Urn> resources, List<String> names, List<String> hosts) {
    /** The host of whatever leads out of a VPC. */
    public static final String WAY_OUT = "*";

    public Identity {
        resources = List.copyOf(resources);
        names = List.copyOf(names);
        hosts = List.copyOf(hosts);
    }
}
