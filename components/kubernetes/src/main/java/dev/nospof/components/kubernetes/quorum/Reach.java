package dev.nospof.components.kubernetes.quorum;

import com.pulumi.kubernetes.networking.v1.NetworkPolicyArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyIngressRuleArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicySpecArgs;
import dev.nospof.components.kubernetes.parts.Ways;
import java.util.ArrayList;
import java.util.List;

/** The NetworkPolicy: members reach each other, clients and the snapshots' job reach the client port, Prometheus the metrics; nobody else reaches anything. */
final class Reach {
    private Reach() {}

    static NetworkPolicyArgs of(Blueprint set) {
        return NetworkPolicyArgs.builder()
                .metadata(set.metadata().build())
                .spec(NetworkPolicySpecArgs.builder()
                        .podSelector(set.labelSelector())
                        .policyTypes("Ingress", "Egress")
                        .ingress(in(set))
                        .egress(Ways.toNameResolution(), Ways.toPods(set.labelSelector(), peers(set)))
                        .build())
                .build();
    }

    private static List<NetworkPolicyIngressRuleArgs> in(Blueprint set) {
        var args = set.args();
        var rules = new ArrayList<NetworkPolicyIngressRuleArgs>();
        rules.add(Ways.fromPods(set.labelSelector(), peers(set)));
        rules.addAll(Ways.from(args.callers(), args.namespace(), set.program().clientPort()));
        if (args.snapshots().isPresent()) {
            rules.add(
                    Ways.fromPods(set.snapshots().labelSelector(), set.program().clientPort()));
        }
        if (args.isMonitored() && set.program().metricsPath().isPresent()) {
            rules.add(
                    Ways.fromNamespace(args.prometheusNamespace(), set.program().healthPort()));
        }
        return rules;
    }

    private static int[] peers(Blueprint set) {
        return set.program().peerPorts().stream().mapToInt(port -> port).toArray();
    }
}
