package dev.nospof.policies.proof.operators;

import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.graph.kubernetes.SpreadConstraint;
import dev.nospof.policies.proof.family.Change;
import dev.nospof.policies.proof.family.Edit;
import dev.nospof.policies.proof.family.Family;
import dev.nospof.policies.proof.family.Structure;
import dev.nospof.policies.proof.family.Subject;
import dev.nospof.policies.proof.family.Survey;
import dev.nospof.policies.proof.family.Weakness;
import dev.nospof.policies.proof.model.Reading;
import dev.nospof.policies.proof.recovery.Failover;
import dev.nospof.policies.proof.recovery.Recovery;
import java.util.List;
import java.util.Map;

/** Clusters of the RabbitMQ operator: quorum queues, which need a majority of the members. Each member has a disk of its own. */
public final class RabbitClusters implements Family {
    @Override
    public List<Subject> in(Survey survey) {
        return survey.objects().ofKind("RabbitmqCluster").stream()
                .<Subject>map(o -> Members.subject(o, List.of(o.name()), Reading.of(() -> structure(survey, o))))
                .toList();
    }

    private static Structure structure(Survey survey, KubernetesObject cluster) {
        int replicas = Math.max(1, cluster.at("spec", "replicas").integer().orElse(1));
        var affinity = cluster.at("spec", "affinity");
        var pod = cluster.at("spec", "override", "statefulSet", "spec", "template", "spec");
        var parts = Members.of(
                survey,
                cluster.name(),
                replicas,
                Members.apart(affinity, SpreadConstraint.ZONE),
                Members.apart(affinity, SpreadConstraint.NODE),
                Members.evenlyOverZones(pod.at("topologySpreadConstraints")),
                true);
        return new Structure(
                parts,
                Math.min(parts.size(), replicas / 2 + 1),
                replicas > 1 ? List.of(survey.times().step(Failover.RABBITMQ)) : List.of(),
                new Recovery.Waits("the node or zone is back", "a member's disk follows it nowhere"),
                weakness(cluster, replicas));
    }

    private static Weakness weakness(KubernetesObject cluster, int replicas) {
        var urn = cluster.resource().urn();
        var name = "RabbitmqCluster " + cluster.name();
        var spread = Change.of(
                "Spread the members of " + name + " over zones: DoNotSchedule, maxSkew 1, nodeTaintsPolicy Honor",
                urn,
                r -> Edit.with(
                        r,
                        List.of(
                                "spec",
                                "override",
                                "statefulSet",
                                "spec",
                                "template",
                                "spec",
                                "topologySpreadConstraints"),
                        Members.spread(Map.of("app.kubernetes.io/name", cluster.name()))));
        return replicas < 3
                ? new Weakness(
                        replicas == 1 ? "It has one member" : "All its members are needed for a majority",
                        "spec.replicas",
                        "Set it to 3, and spread the members over zones",
                        List.of(Change.count(urn, name, "spec.replicas", 3), spread))
                : new Weakness(
                        "A majority of its members may be on one node or in one zone: nothing hard keeps them apart",
                        "spec.override",
                        "Spread its members over zones with whenUnsatisfiable DoNotSchedule",
                        List.of(spread));
    }
}
