package dev.nospof.components.kubernetes.service;

import com.pulumi.kubernetes.networking.v1.NetworkPolicyArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyEgressRuleArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyIngressRuleArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicySpecArgs;
import dev.nospof.components.kubernetes.parts.Links;
import dev.nospof.components.kubernetes.parts.Ways;
import java.util.ArrayList;
import java.util.List;

/** The NetworkPolicy: in from the callers and Prometheus, out to the dependencies and to name resolution. */
final class Reach {
    private Reach() {}

    static NetworkPolicyArgs of(Blueprint service) {
        return NetworkPolicyArgs.builder()
                .metadata(service.metadata().build())
                .spec(NetworkPolicySpecArgs.builder()
                        .podSelector(service.labelSelector())
                        .policyTypes("Ingress", "Egress")
                        .ingress(in(service.args()))
                        .egress(out(service.args()))
                        .build())
                .build();
    }

    private static List<NetworkPolicyIngressRuleArgs> in(SelfHealingServiceArgs args) {
        var rules = new ArrayList<>(Ways.from(args.callers(), args.namespace(), args.port()));
        if (args.isMonitored()) {
            rules.add(Ways.fromNamespace(args.monitoring().namespace(), args.metricsPort()));
        }
        return rules;
    }

    private static List<NetworkPolicyEgressRuleArgs> out(SelfHealingServiceArgs args) {
        var rules = new ArrayList<NetworkPolicyEgressRuleArgs>();
        rules.add(Ways.toNameResolution());
        for (var target : Links.reached(args.dependencies())) {
            rules.add(Ways.to(target, args.namespace()));
        }
        return rules;
    }
}
