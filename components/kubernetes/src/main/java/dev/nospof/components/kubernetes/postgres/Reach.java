package dev.nospof.components.kubernetes.postgres;

import com.pulumi.kubernetes.networking.v1.NetworkPolicyArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyEgressRuleArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyIngressRuleArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicySpecArgs;
import dev.nospof.components.kubernetes.parts.Callers;
import dev.nospof.components.kubernetes.parts.Ways;
import java.util.ArrayList;
import java.util.List;

/** The NetworkPolicies: callers reach PostgreSQL, members each other and the API server, Prometheus the metrics; nobody else anything. */
final class Reach {
    private Reach() {}

    static NetworkPolicyArgs ofMembers(Blueprint database) {
        var egress = new ArrayList<>(List.of(
                Ways.toNameResolution(),
                Ways.toApiServer(),
                Ways.toPods(database.labelSelector(), Blueprint.PORT, Blueprint.PATRONI)));
        egress.addAll(toBackups(database));
        return NetworkPolicyArgs.builder()
                .metadata(database.metadata().build())
                .spec(NetworkPolicySpecArgs.builder()
                        .podSelector(database.labelSelector())
                        .policyTypes("Ingress", "Egress")
                        .ingress(in(database))
                        .egress(egress)
                        .build())
                .build();
    }

    private static List<NetworkPolicyIngressRuleArgs> in(Blueprint database) {
        var args = database.args();
        var rules = new ArrayList<NetworkPolicyIngressRuleArgs>();
        rules.add(Ways.fromPods(database.labelSelector(), Blueprint.PORT, Blueprint.PATRONI));
        rules.addAll(callers(database));
        if (args.backups().isPresent()) {
            rules.add(Ways.fromPods(database.part(Blueprint.JOBS).labelSelector(), Blueprint.PORT));
        }
        if (args.pooling().isPresent()) {
            rules.add(Ways.fromPods(database.part(Blueprint.POOLER).labelSelector(), Blueprint.PORT));
        }
        if (args.isMonitored()) {
            rules.add(Ways.fromNamespace(args.prometheusNamespace(), Blueprint.PATRONI));
        }
        return rules;
    }

    static NetworkPolicyArgs ofJobs(Blueprint database) {
        var jobs = database.part(Blueprint.JOBS);
        var egress = new ArrayList<>(
                List.of(Ways.toNameResolution(), Ways.toPods(database.labelSelector(), Blueprint.PORT)));
        egress.addAll(toBackups(database));
        return NetworkPolicyArgs.builder()
                .metadata(jobs.metadata().build())
                .spec(NetworkPolicySpecArgs.builder()
                        .podSelector(jobs.labelSelector())
                        .policyTypes("Ingress", "Egress")
                        .ingress(List.of())
                        .egress(egress)
                        .build())
                .build();
    }

    static NetworkPolicyArgs ofPooler(Blueprint database) {
        var pooler = database.part(Blueprint.POOLER);
        return NetworkPolicyArgs.builder()
                .metadata(pooler.metadata().build())
                .spec(NetworkPolicySpecArgs.builder()
                        .podSelector(pooler.labelSelector())
                        .policyTypes("Ingress", "Egress")
                        .ingress(callers(database))
                        .egress(Ways.toNameResolution(), Ways.toPods(database.labelSelector(), Blueprint.PORT))
                        .build())
                .build();
    }

    private static List<NetworkPolicyIngressRuleArgs> callers(Blueprint database) {
        Callers callers = database.args().callers();
        return Ways.from(callers, database.namespace(), Blueprint.PORT);
    }

    /** A bucket's addresses change; what can be said is its port. A claim's server is reached by the node, not by the pod. */
    private static List<NetworkPolicyEgressRuleArgs> toBackups(Blueprint database) {
        return database.args()
                .backups()
                .map(backups -> backups.place()
                        .match(
                                bucket -> List.of(Ways.toAnywhere(port(bucket.endpoint()))),
                                claim -> List.<NetworkPolicyEgressRuleArgs>of()))
                .orElse(List.of());
    }

    private static int port(String endpoint) {
        var colon = endpoint.indexOf(':');
        return colon < 0 ? 443 : Integer.parseInt(endpoint.substring(colon + 1));
    }
}
