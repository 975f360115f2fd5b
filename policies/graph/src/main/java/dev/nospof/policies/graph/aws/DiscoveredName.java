package dev.nospof.policies.graph.aws;

import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** A service of AWS Cloud Map: a name under which instances are registered, and which leads to those that are well. */
public record DiscoveredName(Resource resource, References references) {
    public static final String SERVICE = "aws:servicediscovery/service:Service";
    public static final String PRIVATE_NAMESPACE = "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace";
    public static final String PUBLIC_NAMESPACE = "aws:servicediscovery/publicDnsNamespace:PublicDnsNamespace";
    public static final String INSTANCE = "aws:servicediscovery/instance:Instance";
    private static final String ECS = "aws:ecs/service:Service";

    /** All of the plan, in the order of URNs. */
    public static List<DiscoveredName> in(References references) {
        return references.ofType(SERVICE).stream()
                .map(service -> new DiscoveredName(service, references))
                .toList();
    }

    /** Whether it is asked for by DNS, and not by calls of Cloud Map alone. */
    public boolean isAskedByDns() {
        return resource.at("dnsConfig").isPresent();
    }

    /** The private namespace that it is in, where the plan makes that. */
    public Optional<Resource> privateNamespace() {
        return references.from(resource, "dnsConfig", PRIVATE_NAMESPACE).stream()
                .findFirst();
    }

    /** As clients ask for it: {@code orders.shop.internal}; empty where only deployment will tell. */
    public Optional<String> host() {
        return privateNamespace().flatMap(namespace -> text(namespace, "name")).flatMap(domain -> text(resource, "name")
                .map(name -> name + "." + domain));
    }

    /** Instances that the plan itself registers. */
    public List<Resource> instances() {
        return references.ofType(INSTANCE).stream()
                .filter(instance -> references.from(instance, "serviceId").contains(resource))
                .toList();
    }

    /** Services of ECS that register their tasks under it. */
    public List<Resource> tasks() {
        return references.ofType(ECS).stream()
                .filter(tasks -> references.from(tasks, "serviceRegistries").contains(resource))
                .toList();
    }

    /** What it leads to, as far as the plan makes that: services of ECS, and whatever the addresses of its instances are from. */
    public List<Resource> targets() {
        var targets = new LinkedHashSet<>(tasks());
        instances().forEach(instance -> targets.addAll(references.from(instance, "attributes")));
        return List.copyOf(targets);
    }

    private static Optional<String> text(Resource resource, String property) {
        return resource.properties().fields().get(property) instanceof Value.Text text
                ? Optional.of(text.text())
                : Optional.empty();
    }
}
