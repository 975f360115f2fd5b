package dev.nospof.components.kubernetes.gateway;

import dev.nospof.components.kubernetes.CustomObjectArgs;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The Gateway API's objects, standard channel. Retries are not part of it yet: they are the controller's own matter. */
final class StandardObjects {
    private static final String API = "gateway.networking.k8s.io/v1";

    private StandardObjects() {}

    static CustomObjectArgs gateway(String gateway, GatewayArgs args, ServedBy.GatewayApi api) {
        var listener = new TreeMap<String, Object>(Map.of("name", "http", "protocol", "HTTP", "port", 80));
        return CustomObjectArgs.of(
                API,
                "Gateway",
                Files.metadata(gateway, args.namespace(), gateway),
                new TreeMap<>(Map.of("gatewayClassName", api.className(), "listeners", List.of(listener))));
    }

    static CustomObjectArgs route(String gateway, GatewayArgs args) {
        var spec = new TreeMap<String, Object>(Map.of(
                "parentRefs", List.of(Map.of("name", gateway)),
                "rules", args.ways().stream().map(StandardObjects::rule).toList()));
        if (!args.hosts().isEmpty()) {
            spec.put("hostnames", args.hosts());
        }
        return CustomObjectArgs.of(API, "HTTPRoute", Files.metadata(gateway, args.namespace(), gateway), spec);
    }

    /** service's longest &lt; one attempt ≤ the whole request */
    private static SortedMap<String, Object> rule(WayTo way) {
        return new TreeMap<>(Map.of(
                "matches",
                List.of(Map.of("path", new TreeMap<>(Map.of("type", "PathPrefix", "value", way.prefix())))),
                "timeouts",
                new TreeMap<>(Map.of(
                        "backendRequest", way.timeoutSeconds() + "s", "request", way.timeoutSeconds() + 1 + "s")),
                "backendRefs",
                List.of(new TreeMap<>(Map.of(
                        "name", way.target().name(),
                        "namespace", way.pods().namespace(),
                        "port", way.target().port())))));
    }
}
