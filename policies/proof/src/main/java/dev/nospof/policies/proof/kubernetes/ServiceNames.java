package dev.nospof.policies.proof.kubernetes;

import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.kubernetes.Workload;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Finds the service that somebody means by a name, a host or a resource. Where several would do, the first by name is meant. */
final class ServiceNames {
    private final SortedMap<String, Workload> services;
    private final Map<String, String> workloads = new HashMap<>();
    private final Map<String, String> hosts = new HashMap<>();
    private final Map<Urn, String> resources = new HashMap<>();

    ServiceNames(SortedMap<String, Workload> services) {
        this.services = services;
        services.forEach((name, workload) -> {
            var object = workload.object();
            workloads.putIfAbsent(object.namespace() + "/" + object.name(), name);
            resources.put(object.resource().urn(), name);
            for (var service : workload.services()) {
                hosts.putIfAbsent(
                        service.object().namespace() + "/" + service.object().name(), name);
                resources.putIfAbsent(service.object().resource().urn(), name);
            }
        });
    }

    /**
     * The service of this name, as seen from a namespace: the workload's name or that of a Service before it, plain or as {@code namespace/name}.
     */
    Optional<String> named(String name, String namespace) {
        var full = name.contains("/") ? name : namespace + "/" + name;
        return Optional.ofNullable(workloads.get(full))
                .or(() -> Optional.ofNullable(hosts.get(full)))
                .or(() -> services.containsKey(name) ? Optional.of(name) : Optional.empty());
    }

    /** The service behind a Service object's DNS name: {@code payments}, {@code payments.shop}, {@code payments.shop.svc.cluster.local}. */
    Optional<String> host(String host, String namespace) {
        var labels = host.split("\\.", -1);
        if (labels.length > 2 && !labels[2].equals("svc")) {
            return Optional.empty();
        }
        return Optional.ofNullable(hosts.get((labels.length > 1 ? labels[1] : namespace) + "/" + labels[0]));
    }

    /** The service that this resource is, or is before. */
    Optional<String> resource(Urn urn) {
        return Optional.ofNullable(resources.get(urn));
    }
}
