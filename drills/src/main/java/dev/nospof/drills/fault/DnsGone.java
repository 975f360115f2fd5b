package dev.nospof.drills.fault;

import dev.nospof.drills.cluster.Lost;
import dev.nospof.drills.mend.KubernetesMeans;
import dev.nospof.policies.proof.model.Failure;
import java.util.List;

/** Cluster DNS is scaled to nothing. */
final class DnsGone implements Fault {
    private static final String NAMESPACE = "kube-system";

    @Override
    public String name() {
        return "dns";
    }

    @Override
    public String inWords() {
        return "cluster DNS is scaled to nothing";
    }

    @Override
    public List<Failure.Kind> standsFor() {
        return List.of(Failure.Kind.DNS);
    }

    @Override
    public List<Blow> blows(Arena arena) {
        return arena
                .client()
                .apps()
                .deployments()
                .inNamespace(NAMESPACE)
                .withLabel("k8s-app", "kube-dns")
                .list()
                .getItems()
                .stream()
                .map(dns -> {
                    var name = dns.getMetadata().getName();
                    return new Blow(
                            "cluster DNS scaled to nothing",
                            List.of(KubernetesMeans.scaleDeployment(
                                    NAMESPACE, name, dns.getSpec().getReplicas())),
                            Lost.NOTHING,
                            Blow.Goal.REPLICAS,
                            () -> arena.client()
                                    .apps()
                                    .deployments()
                                    .inNamespace(NAMESPACE)
                                    .withName(name)
                                    .scale(0));
                })
                .toList();
    }
}
