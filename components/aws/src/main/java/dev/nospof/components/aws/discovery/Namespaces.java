package dev.nospof.components.aws.discovery;

import com.pulumi.aws.servicediscovery.PrivateDnsNamespaceArgs;

/** The domain that all names end with: a private hosted zone of Route 53 that only the network sees. */
final class Namespaces {
    private Namespaces() {}

    static PrivateDnsNamespaceArgs of(Blueprint names) {
        return PrivateDnsNamespaceArgs.builder()
                .name(names.args().domain())
                .vpc(names.args().network().vpcId())
                .description("What " + names.name() + " leads to")
                .tags(names.tags(ServiceDiscovery.NAMESPACE))
                .build();
    }
}
