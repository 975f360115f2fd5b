package dev.nospof.components.kubernetes.service;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.ServiceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServicePortArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServiceSpecArgs;
import dev.nospof.components.kubernetes.NewerFields;
import dev.nospof.components.kubernetes.parts.Tcp;
import java.util.ArrayList;
import java.util.List;

/** The Service: one address inside the cluster, behind which ready pods stand. */
final class Address {
    private Address() {}

    static ServiceArgs of(Blueprint service) {
        return ServiceArgs.builder()
                .metadata(service.metadata().build())
                .spec(spec(service))
                .build();
    }

    private static Output<ServiceSpecArgs> spec(Blueprint service) {
        var spec = ServiceSpecArgs.builder()
                .type("ClusterIP")
                .selector(service.selector())
                .ports(ports(service))
                .build();
        // The name that Kubernetes 1.30 to 1.35 all understand; 1.34 brought PreferSameZone as another word for it.
        return service.args().keepsTrafficInZone()
                ? NewerFields.with(spec, "trafficDistribution", "PreferClose")
                : Output.of(spec);
    }

    private static List<ServicePortArgs> ports(Blueprint service) {
        var ports = new ArrayList<ServicePortArgs>();
        ports.add(Tcp.onService(service.portName(), service.args().port()));
        if (service.args().metricsPort() != service.args().port()) {
            ports.add(Tcp.onService(service.metricsPortName(), service.args().metricsPort()));
        }
        return ports;
    }
}
