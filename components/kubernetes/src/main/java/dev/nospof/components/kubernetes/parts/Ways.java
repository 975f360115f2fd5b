package dev.nospof.components.kubernetes.parts;

import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.networking.v1.inputs.IPBlockArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyEgressRuleArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyIngressRuleArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyPeerArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyPortArgs;
import dev.nospof.components.kubernetes.Endpoint.Route;
import dev.nospof.components.kubernetes.Labels;
import dev.nospof.components.model.Target;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The ways in and out that a NetworkPolicy leaves open. The kubelet's probes come from the pod's own node, which policies never shut out. */
public final class Ways {
    private Ways() {}

    /** In from the callers. A rule without peers would let in everybody, so for nobody there is no rule. */
    public static List<NetworkPolicyIngressRuleArgs> from(Callers callers, String ownNamespace, int... ports) {
        return callers.match(
                () -> List.of(on(ports).build()),
                () -> List.of(on(ports)
                        .from(NetworkPolicyPeerArgs.builder()
                                .podSelector(LabelSelectorArgs.Empty)
                                .build())
                        .build()),
                only -> only.stream()
                        .map(target -> on(ports)
                                .from(peers(Links.route(target, ownNamespace)))
                                .build())
                        .toList());
    }

    /** In from every pod of a namespace. */
    public static NetworkPolicyIngressRuleArgs fromNamespace(String namespace, int... ports) {
        return on(ports).from(namespace(namespace).build()).build();
    }

    /** In from the pods with these labels, of the same namespace. */
    public static NetworkPolicyIngressRuleArgs fromPods(LabelSelectorArgs pods, int... ports) {
        return on(ports)
                .from(NetworkPolicyPeerArgs.builder().podSelector(pods).build())
                .build();
    }

    /** In from whoever reaches the pods. */
    public static NetworkPolicyIngressRuleArgs fromAnywhere(int... ports) {
        return on(ports).build();
    }

    /** Out to the pods with these labels, of the same namespace. */
    public static NetworkPolicyEgressRuleArgs toPods(LabelSelectorArgs pods, int... ports) {
        return NetworkPolicyEgressRuleArgs.builder()
                .to(NetworkPolicyPeerArgs.builder().podSelector(pods).build())
                .ports(tcp(ports))
                .build();
    }

    /** Out to a dependency: on its port, where it is known. */
    public static NetworkPolicyEgressRuleArgs to(Target target, String ownNamespace) {
        var rule = NetworkPolicyEgressRuleArgs.builder().to(peers(Links.route(target, ownNamespace)));
        Links.port(target).ifPresent(port -> rule.ports(tcp(port)));
        return rule.build();
    }

    /** To anywhere: a resolver on the node itself has an address that no selector matches, and without names nothing works. */
    public static NetworkPolicyEgressRuleArgs toNameResolution() {
        return NetworkPolicyEgressRuleArgs.builder()
                .ports(NetworkPolicyPortArgs.builder().protocol("UDP").port(53).build(), tcp(53).get(0))
                .build();
    }

    /** To the API server, whose address no selector matches: on the ports that it and its Service commonly have. */
    public static NetworkPolicyEgressRuleArgs toApiServer() {
        return toAnywhere(443, 6443);
    }

    /** To whatever has these ports, inside and outside of the cluster. */
    public static NetworkPolicyEgressRuleArgs toAnywhere(int... ports) {
        return NetworkPolicyEgressRuleArgs.builder().ports(tcp(ports)).build();
    }

    private static NetworkPolicyIngressRuleArgs.Builder on(int... ports) {
        return NetworkPolicyIngressRuleArgs.builder().ports(tcp(ports));
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

    private static List<NetworkPolicyPortArgs> tcp(int... ports) {
        return IntStream.of(ports)
                .mapToObj(port -> NetworkPolicyPortArgs.builder()
                        .protocol("TCP")
                        .port(port)
                        .build())
                .toList();
    }
}
