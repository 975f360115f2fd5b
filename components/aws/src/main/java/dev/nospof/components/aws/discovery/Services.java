package dev.nospof.components.aws.discovery;

import com.pulumi.aws.servicediscovery.ServiceArgs;
import com.pulumi.aws.servicediscovery.inputs.ServiceDnsConfigArgs;
import com.pulumi.aws.servicediscovery.inputs.ServiceDnsConfigDnsRecordArgs;
import com.pulumi.aws.servicediscovery.inputs.ServiceHealthCheckCustomConfigArgs;
import com.pulumi.core.Output;
import dev.nospof.components.model.Annotations;

/** One name, and how whoever is registered under it is answered. */
final class Services {
    /**
     * AWS knows no other figure (https://docs.aws.amazon.com/cloud-map/latest/api/API_HealthCheckCustomConfig.html). Without any the provider leaves the check out
     * (https://github.com/pulumi/pulumi-aws/issues/6289), and it cannot be added later.
     */
    private static final int THRESHOLD = 1;

    private Services() {}

    static ServiceArgs of(Blueprint names, String service, Output<String> namespace) {
        return ServiceArgs.builder()
                .name(service)
                .description("Who answers for " + service + "." + names.args().domain())
                .dnsConfig(ServiceDnsConfigArgs.builder()
                        .namespaceId(namespace)
                        .routingPolicy("MULTIVALUE")
                        .dnsRecords(ServiceDnsConfigDnsRecordArgs.builder()
                                .type("A")
                                .ttl((int) names.args().timeToLive().toSeconds())
                                .build())
                        .build())
                .healthCheckCustomConfig(ServiceHealthCheckCustomConfigArgs.builder()
                        .failureThreshold(THRESHOLD)
                        .build())
                .forceDestroy(false)
                .tags(names.tags(ServiceDiscovery.SERVICE.in(service), Annotations.NAME, service))
                .build();
    }
}
