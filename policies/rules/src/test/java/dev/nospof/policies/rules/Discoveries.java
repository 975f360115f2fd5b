package dev.nospof.policies.rules;

import dev.nospof.policies.graph.ResourceGraph;
import java.util.List;

/** A name {@code orders} in a private namespace {@code internal} of a VPC {@code vpc}. */
final class Discoveries {
    private Discoveries() {}

    static ResourceGraph inANetwork() {
        var graph = Clouds.and(
                ResourceGraph.of("shop", "test", List.of()),
                "aws:ec2/vpc:Vpc",
                "vpc",
                "{cidrBlock: 10.0.0.0/16, enableDnsSupport: true, enableDnsHostnames: true}");
        graph = Clouds.and(
                graph,
                "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace",
                "internal",
                "{name: shop.internal, vpc: id-of-vpc;}");
        return Clouds.and(graph, "aws:servicediscovery/service:Service", "orders", """
                name: orders
                dnsConfig: {namespaceId: id-of-internal;, routingPolicy: MULTIVALUE, dnsRecords: [{type: A, ttl: 10}]}
                healthCheckCustomConfig: {failureThreshold: 1}
                """);
    }
}
