package dev.nospof.components.kubernetes.gateway;

import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import com.pulumi.kubernetes.core.v1.ServiceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServicePortArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServiceSpecArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import dev.nospof.components.kubernetes.Labels;
import dev.nospof.components.kubernetes.parts.Template;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** HAProxy's file, and the Services without an address of their own by which it finds the pods behind it. */
final class Files {
    /** What one way may have at a time; autoscalers beyond it are served by these. */
    private static final int SERVERS = 32;

    private static final int ENTRANCE_PORT = 80;

    private Files() {}

    static ConfigMapArgs of(String gateway, GatewayArgs args) {
        return ConfigMapArgs.builder()
                .metadata(metadata(gateway, args.namespace(), name(gateway)))
                .data(Map.of("haproxy.cfg", text(gateway, args)))
                .build();
    }

    static String name(String gateway) {
        return gateway + "-files";
    }

    static String text(String gateway, GatewayArgs args) {
        var text = new StringBuilder(Template.filled(
                Files.class,
                "global.cfg",
                Map.of(
                        "stop", String.valueOf(longest(args) + 1),
                        "found", found(args),
                        "rate", String.valueOf(args.requestsPerCaller() * 10))));
        if (!args.hosts().isEmpty()) {
            text.append("    http-request deny deny_status 404 if !{ req.hdr(host),field(1,:) -i ")
                    .append(String.join(" ", args.hosts()))
                    .append(" }\n");
        }
        for (var way : args.ways()) {
            var condition = way.prefix().equals("/") ? "" : " if { path_beg " + way.prefix() + " }";
            text.append("    use_backend ")
                    .append(way.target().name())
                    .append(condition)
                    .append('\n');
        }
        for (var way : args.ways()) {
            text.append(Template.filled(
                    Files.class,
                    "backend.cfg",
                    Map.of(
                            "name", way.target().name(),
                            "timeout", String.valueOf(way.timeoutSeconds()),
                            "health", way.health(),
                            "servers", String.valueOf(SERVERS),
                            "port", String.valueOf(way.target().port()),
                            "host",
                                    podsOf(gateway, way) + "." + way.pods().namespace() + ".svc."
                                            + args.clusterDomain())));
        }
        return text.toString();
    }

    /** True where a pod of any way is up: one way may lead nowhere for good, and must not hold a rollout up. */
    private static String found(GatewayArgs args) {
        return args.ways().stream()
                .map(way -> "    acl pod_is_up nbsrv(" + way.target().name() + ") gt 0\n")
                .collect(Collectors.joining());
    }

    /** Seconds that a request may take here: as long as the slowest way, and a moment for another attempt. */
    static int longest(GatewayArgs args) {
        return args.ways().stream().mapToInt(WayTo::timeoutSeconds).max().orElseThrow() + 1;
    }

    /** {@code edge-to-storefront} */
    static String podsOf(String gateway, WayTo way) {
        return gateway + "-to-" + way.target().name();
    }

    /** Beside the pods: a Service finds those of its own namespace only. */
    static ServiceArgs service(String gateway, WayTo way) {
        return ServiceArgs.builder()
                .metadata(metadata(gateway, way.pods().namespace(), podsOf(gateway, way)))
                .spec(ServiceSpecArgs.builder()
                        .clusterIP("None")
                        .selector(new TreeMap<>(way.pods().labels()))
                        .ports(ServicePortArgs.builder()
                                .name("http")
                                .protocol("TCP")
                                .port(way.target().port())
                                .targetPort(way.target().port())
                                .build())
                        .build())
                .build();
    }

    /** Beside the pods' own Service, whose ports are not all for strangers. */
    static ServiceArgs entrance(String gateway, GatewayArgs args) {
        return ServiceArgs.builder()
                .metadata(metadata(gateway, args.namespace(), gateway + "-entrance"))
                .spec(ServiceSpecArgs.builder()
                        .type("LoadBalancer")
                        // Through a node without a gateway there would be a second hop, and the caller's address would
                        // be lost on it.
                        .externalTrafficPolicy("Local")
                        .selector(Map.of(Labels.NAME, gateway))
                        .ports(ServicePortArgs.builder()
                                .name("http")
                                .protocol("TCP")
                                .port(ENTRANCE_PORT)
                                .targetPort(Gateway.PORT)
                                .build())
                        .build())
                .build();
    }

    static ObjectMetaArgs metadata(String gateway, String namespace, String name) {
        return ObjectMetaArgs.builder()
                .name(name)
                .namespace(namespace)
                .labels(new TreeMap<>(Map.of(Labels.NAME, gateway, Labels.MANAGED_BY, "nospof")))
                .build();
    }
}
