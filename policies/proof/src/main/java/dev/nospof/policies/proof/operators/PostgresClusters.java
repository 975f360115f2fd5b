package dev.nospof.policies.proof.operators;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.graph.kubernetes.SpreadConstraint;
import dev.nospof.policies.proof.family.Change;
import dev.nospof.policies.proof.family.Family;
import dev.nospof.policies.proof.family.Structure;
import dev.nospof.policies.proof.family.Subject;
import dev.nospof.policies.proof.family.Survey;
import dev.nospof.policies.proof.family.Weakness;
import dev.nospof.policies.proof.model.Reading;
import dev.nospof.policies.proof.recovery.Failover;
import dev.nospof.policies.proof.recovery.Recovery;
import java.util.List;

/**
 * CloudNativePG clusters: a primary that writes, and standbys of which the operator promotes one. Each instance has a disk of its own, in the zone where it was
 * first. Without {@code podAntiAffinityType: required} all instances may be on one node: the operator only prefers otherwise.
 */
public final class PostgresClusters implements Family {
    @Override
    public List<Subject> in(Survey survey) {
        return survey.objects().ofKind("Cluster").stream()
                .filter(o -> o.groupVersion().startsWith("postgresql.cnpg.io/"))
                .<Subject>map(o -> Members.subject(
                        o,
                        List.of(o.name() + "-rw", o.name() + "-ro", o.name() + "-r"),
                        Reading.of(() -> structure(survey, o))))
                .toList();
    }

    private static Structure structure(Survey survey, KubernetesObject cluster) {
        int instances = Math.max(1, cluster.at("spec", "instances").integer().orElse(1));
        var affinity = cluster.at("spec", "affinity");
        boolean hard = affinity.at("podAntiAffinityType").text().orElse("").equals("required");
        var key = affinity.at("topologyKey").text().orElse(SpreadConstraint.NODE);
        var parts = Members.of(
                survey,
                cluster.name(),
                instances,
                hard && key.equals(SpreadConstraint.ZONE),
                hard && key.equals(SpreadConstraint.NODE),
                Members.evenlyOverZones(cluster.at("spec", "topologySpreadConstraints")),
                true);
        return new Structure(
                parts,
                1,
                List.of(Members.noticed(survey.times())),
                instances > 1 ? List.of(survey.times().step(Failover.CLOUD_NATIVE_PG)) : List.of(),
                new Recovery.Waits("the node or zone is back", "an instance's disk follows it nowhere"),
                weakness(cluster, instances));
    }

    private static Weakness weakness(KubernetesObject cluster, int instances) {
        var urn = cluster.resource().urn();
        var name = "Cluster " + cluster.name();
        var apart = Change.set(urn, name, "spec.affinity.podAntiAffinityType", Value.of("required"))
                .then(graph -> Change.set(urn, name, "spec.affinity.topologyKey", Value.of(SpreadConstraint.ZONE))
                        .apply(graph));
        return instances == 1
                ? new Weakness(
                        "It has one instance, and no standby",
                        "spec.instances",
                        "Set it to 3, with podAntiAffinityType required and topologyKey " + SpreadConstraint.ZONE,
                        List.of(Change.count(urn, name, "spec.instances", 3), apart))
                : new Weakness(
                        "All its instances may be on one node or in one zone: nothing hard keeps them apart",
                        "spec.affinity",
                        "Set podAntiAffinityType to required and topologyKey to " + SpreadConstraint.ZONE,
                        List.of(apart));
    }
}
