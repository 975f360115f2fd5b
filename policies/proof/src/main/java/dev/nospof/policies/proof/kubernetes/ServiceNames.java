package dev.nospof.policies.proof.kubernetes;

import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.kubernetes.Workload;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Finds the service that somebody means by a name, a host or a resource. */
final class ServiceNames {
    private final SortedMap<String, Workload> services;

    ServiceNames(SortedMap<String, Workload> services) {
        this.services = Collections.unmodifiableSortedMap(new TreeMap<>(services));
    }

    /**
     * The service of this name, as seen from a namespace: the workload's name or that of a Service before it, plain or as {@code namespace/name}.
     */
    Optional<String> named(String name, String namespace) {
        int slash = name.indexOf('/');
        var in = slash < 0 ? namespace : name.substring(0, slash);
        var plain = name.substring(slash + 1);
        return first(w -> w.object().namespace().equals(in)
                        && (w.name().equals(plain)
                                || w.services().stream()
                                        .anyMatch(s -> s.object().name().equals(plain))))
                .or(() -> slash < 0 ? Optional.ofNullable(services.containsKey(name) ? name : null) : Optional.empty());
    }

    /** The service behind a Service object's DNS name: {@code payments}, {@code payments.shop}, {@code payments.shop.svc.cluster.local}. */
    Optional<String> host(String host, String namespace) {
        var labels = host.split("\\.", -1);
        if (labels.length > 2 && !labels[2].equals("svc")) {
            return Optional.empty();
        }
        var in = labels.length > 1 ? labels[1] : namespace;
        return first(w -> w.object().namespace().equals(in)
                && w.services().stream().anyMatch(s -> s.object().name().equals(labels[0])));
    }

    /** The service that this resource is, or is before. */
    Optional<String> resource(Urn urn) {
        return first(w -> w.object().resource().urn().equals(urn)
                || w.services().stream()
                        .anyMatch(s -> s.object().resource().urn().equals(urn)));
    }

    private Optional<String> first(Predicate<Workload> wanted) {
        return services.entrySet().stream()
                .filter(e -> wanted.test(e.getValue()))
                .map(java.util.Map.Entry::getKey)
                .findFirst();
    }
}
