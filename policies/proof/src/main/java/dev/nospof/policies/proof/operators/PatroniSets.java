package dev.nospof.policies.proof.operators;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.WrongKind;
import dev.nospof.policies.graph.kubernetes.SpreadConstraint;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.proof.family.Assembly;
import dev.nospof.policies.proof.family.Change;
import dev.nospof.policies.proof.family.Edit;
import dev.nospof.policies.proof.family.Family;
import dev.nospof.policies.proof.family.Identity;
import dev.nospof.policies.proof.family.Structure;
import dev.nospof.policies.proof.family.Subject;
import dev.nospof.policies.proof.family.Survey;
import dev.nospof.policies.proof.family.Weakness;
import dev.nospof.policies.proof.kubernetes.StandbySets;
import dev.nospof.policies.proof.model.Reading;
import dev.nospof.policies.proof.recovery.Failover;
import dev.nospof.policies.proof.recovery.Recovery;
import dev.nospof.policies.proof.recovery.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * StatefulSets of which one member works and the others stand by: PostgreSQL under Patroni. The members notice a silent primary themselves, by the age of its
 * lock, so that Kubernetes' own half a minute until a node is noticed adds nothing. While the API server is away nobody takes over, and nobody needs to.
 */
public final class PatroniSets implements Family {
    @Override
    public List<Subject> in(Survey survey) {
        return survey.objects().workloads().stream()
                .filter(StandbySets::is)
                .<Subject>map(w -> subject(survey, w))
                .toList();
    }

    private static Assembly subject(Survey survey, Workload set) {
        var object = set.object();
        var services = new ArrayList<>(List.of(object.name()));
        set.services().forEach(s -> services.add(s.object().name()));
        var names = new ArrayList<String>();
        services.stream().distinct().forEach(name -> {
            names.add(object.namespace() + "/" + name);
            names.add(name);
        });
        var hosts = services.stream()
                .distinct()
                .map(s -> object.namespace() + "/" + s)
                .toList();
        var meant = new ArrayList<>(List.of(object.resource().urn()));
        survey.objects().services().stream()
                .filter(s ->
                        s.object().near(object) && services.contains(s.object().name()))
                .forEach(s -> meant.add(s.object().resource().urn()));
        var identity = new Identity(meant, names, hosts);
        return Assembly.of(object.resource(), List.of(), Reading.of(() -> structure(survey, set)))
                .named(object.name())
                .with(identity);
    }

    private static Structure structure(Survey survey, Workload set) {
        int members = Math.max(1, set.replicaFloor());
        var pods = set.pods();
        var parts = Members.of(
                survey,
                set.name(),
                members,
                pods.keepsApart(SpreadConstraint.ZONE),
                pods.keepsApart(SpreadConstraint.NODE),
                Members.evenlyOverZones(pods.spec().at("topologySpreadConstraints")),
                !set.object().at("spec", "volumeClaimTemplates").items().isEmpty());
        return new Structure(
                parts,
                1,
                members > 1 ? List.of(takeover(survey, set)) : List.of(),
                new Recovery.Waits("the node or zone is back", "a member's disk follows it nowhere"),
                weakness(set, members));
    }

    private static Step takeover(Survey survey, Workload set) {
        var said = set.object().at("metadata", "annotations", Annotations.TAKEOVER_SECONDS);
        return said.text()
                .map(text -> {
                    if (!text.matches("[1-9]\\d{0,4}")) {
                        throw WrongKind.at(said, "a whole number of seconds in quotes");
                    }
                    return new Step(
                            "takeover", Duration.ofSeconds(Integer.parseInt(text)), Annotations.TAKEOVER_SECONDS);
                })
                .orElseGet(() -> survey.times().step(Failover.PATRONI));
    }

    private static Weakness weakness(Workload set, int members) {
        var urn = set.object().resource().urn();
        var name = "StatefulSet " + set.name();
        var labels = set.pods().labels();
        var spread = Change.of(
                "Spread the members of " + name + " over zones: DoNotSchedule, maxSkew 1, nodeTaintsPolicy Honor",
                urn,
                r -> Edit.with(
                        r, List.of("spec", "template", "spec", "topologySpreadConstraints"), Members.spread(labels)));
        return members == 1
                ? new Weakness(
                        "It has one member, and no standby",
                        "spec.replicas",
                        "Set it to 3, and spread the members over zones",
                        List.of(Change.count(urn, name, "spec.replicas", 3), spread))
                : new Weakness(
                        "All its members may be on one node or in one zone: nothing hard keeps them apart",
                        "spec.template.spec.topologySpreadConstraints",
                        "Spread its members over zones with whenUnsatisfiable DoNotSchedule",
                        List.of(spread));
    }
}
