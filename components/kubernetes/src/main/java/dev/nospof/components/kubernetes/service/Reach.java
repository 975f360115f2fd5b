package dev.nospof.components.kubernetes.service;

import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.networking.v1.NetworkPolicyArgs;
import com.pulumi.kubernetes.networking.v1.inputs.IPBlockArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyEgressRuleArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyIngressRuleArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyPeerArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyPortArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicySpecArgs;
import dev.nospof.components.kubernetes.Endpoint;
import dev.nospof.components.kubernetes.Endpoint.Route;
import dev.nospof.components.kubernetes.Labels;
import dev.nospof.components.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The NetworkPolicy: in from the callers and Prometheus, out to the dependencies and to name resolution. The kubelet's probes come from
 * the pod's own node, which policies never shut out.
 */
final class Reach {
    private Reach() {}

    static NetworkPolicyArgs of(Blueprint service) {
        return NetworkPolicyArgs.builder()
                .metadata(service.metadata().build())
                .spec(NetworkPolicySpecArgs.builder()
                        .podSelector(service.labelSelector())
                        .policyTypes("Ingress", "Egress")
                        .ingress(in(service))
                        .egress(out(service.args()))
                        .build())
                .build();
    }

    private static List<NetworkPolicyIngressRuleArgs> in(Blueprint service) {
        var args = service.args();
        var rules = new ArrayList<>(callers(args));
        if (args.isMonitored()) {
            var prometheus = namespace(args.monitoring().namespace()).build();
            rules.add(onPort(args.metricsPort()).from(prometheus).build());
        }
        return rules;
    }

    /** A rule without peers would let in everybody, so for nobody there is no rule. */
    private static List<NetworkPolicyIngressRuleArgs> callers(SelfHealingServiceArgs args) {
        return args.callers()
                .match(
                        () -> List.of(onPort(args.port()).build()),
                        () -> List.of(onPort(args.port())
                                .from(NetworkPolicyPeerArgs.builder()
                                        .podSelector(LabelSelectorArgs.Empty)
                                        .build())
                                .build()),
                        only -> only.stream()
                                .map(target -> onPort(args.port())
                                        .from(peers(Links.route(target, args.namespace())))
                                        .build())
                                .toList());
    }

    private static NetworkPolicyIngressRuleArgs.Builder onPort(int port) {
        return NetworkPolicyIngressRuleArgs.builder().ports(tcp(port));
    }

    private static List<NetworkPolicyEgressRuleArgs> out(SelfHealingServiceArgs args) {
        var rules = new ArrayList<NetworkPolicyEgressRuleArgs>();
        rules.add(nameResolution());
        for (var target : Links.reached(args.dependencies())) {
            rules.add(to(target, args.namespace()));
        }
        return rules;
    }

    /** To anywhere: a resolver on the node itself has an address that no selector matches, and without names nothing works. */
    private static NetworkPolicyEgressRuleArgs nameResolution() {
        return NetworkPolicyEgressRuleArgs.builder()
                .ports(NetworkPolicyPortArgs.builder().protocol("UDP").port(53).build(), tcp(53))
                .build();
    }

    private static NetworkPolicyEgressRuleArgs to(Target target, String ownNamespace) {
        var rule = NetworkPolicyEgressRuleArgs.builder().to(peers(Links.route(target, ownNamespace)));
        Links.endpoint(target).map(Endpoint::port).ifPresent(port -> rule.ports(tcp(port)));
        return rule.build();
    }

    private static List<NetworkPolicyPeerArgs> peers(Route route) {
        return route.match(
                pods -> List.of(namespace(pods.namespace())
                        .podSelector(LabelSelectorArgs.builder()
                                .matchLabels(pods.labels())
                                .build())
                        .build()),
                addresses -> addresses.ranges().stream()
                        .map(range -> NetworkPolicyPeerArgs.builder()
                                .ipBlock(IPBlockArgs.builder().cidr(range).build())
                                .build())
                        .toList());
    }

    private static NetworkPolicyPeerArgs.Builder namespace(String name) {
        return NetworkPolicyPeerArgs.builder()
                .namespaceSelector(LabelSelectorArgs.builder()
                        .matchLabels(Map.of(Labels.NAMESPACE_NAME, name))
                        .build());
    }

    private static NetworkPolicyPortArgs tcp(int port) {
        return NetworkPolicyPortArgs.builder().protocol("TCP").port(port).build();
    }
}
