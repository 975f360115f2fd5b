package dev.nospof.policies.proof.operators;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.graph.kubernetes.SpreadConstraint;
import dev.nospof.policies.proof.family.Assembly;
import dev.nospof.policies.proof.family.Identity;
import dev.nospof.policies.proof.family.Part;
import dev.nospof.policies.proof.family.Structure;
import dev.nospof.policies.proof.family.Survey;
import dev.nospof.policies.proof.kubernetes.MemberPlacement;
import dev.nospof.policies.proof.model.Reading;
import dev.nospof.policies.proof.recovery.Recovery;
import dev.nospof.policies.proof.recovery.RecoveryTimes;
import dev.nospof.policies.proof.recovery.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pods that an operator makes for one object. */
final class Members {
    private Members() {}

    /** What keeps them apart: hard spreads and required anti-affinity alone. */
    static List<Part> of(
            Survey survey,
            String name,
            int count,
            boolean apartByZone,
            boolean apartByNode,
            boolean even,
            boolean disks) {
        var back = new Recovery.ByItself(List.of(restart(survey.times()), start(survey.times())));
        var placement = MemberPlacement.of(count, survey.zones().count(), apartByZone, apartByNode, even);
        var parts = new ArrayList<Part>();
        for (var place : placement.pods()) {
            parts.add(Part.pod(name + "-" + (parts.size() + 1), place, disks, back));
        }
        return parts;
    }

    /** A subject that others mean by its object, its name, and the Services that its operator makes. */
    static Assembly subject(KubernetesObject object, List<String> services, Reading<Structure> structure) {
        var hosts = services.stream().map(s -> object.namespace() + "/" + s).toList();
        var identity = new Identity(
                List.of(object.resource().urn()),
                List.of(object.namespace() + "/" + object.name(), object.name()),
                hosts);
        return Assembly.of(object.resource(), List.of(), structure).with(identity);
    }

    /** Whether a list of {@code topologySpreadConstraints} has a hard one over zones with a skew of one. */
    static boolean evenlyOverZones(Field spreads) {
        return spreads.items().stream()
                .map(SpreadConstraint::new)
                .anyMatch(s -> s.isHard() && s.topologyKey().equals(SpreadConstraint.ZONE) && s.maxSkew() <= 1);
    }

    /** Whether required anti-affinity of a pod's {@code affinity} has this topology key. Whom it selects the operator decides; its own members are taken to be. */
    static boolean apart(Field affinity, String topologyKey) {
        return affinity.at("podAntiAffinity", "requiredDuringSchedulingIgnoredDuringExecution").items().stream()
                .anyMatch(term -> term.at("topologyKey").text().orElse("").equals(topologyKey));
    }

    /** A hard spread over zones, as the value of {@code topologySpreadConstraints}. */
    static Value spread(Map<String, String> labels) {
        var fields = new TreeMap<String, Value>();
        labels.forEach((key, value) -> fields.put(key, Value.of(value)));
        return new Value.Items(List.of(Value.Fields.of(Map.of(
                "topologyKey", Value.of(SpreadConstraint.ZONE),
                "maxSkew", Value.of(1),
                "whenUnsatisfiable", Value.of("DoNotSchedule"),
                "nodeTaintsPolicy", Value.of("Honor"),
                "labelSelector", Value.Fields.of(Map.of("matchLabels", new Value.Fields(fields)))))));
    }

    static Step noticed(RecoveryTimes times) {
        return new Step("node noticed", times.nodeNoticed(), "kube-controller-manager --node-monitor-grace-period");
    }

    private static Step restart(RecoveryTimes times) {
        return new Step("restart", times.restart(), "RecoveryTimes.restart");
    }

    private static Step start(RecoveryTimes times) {
        return new Step("start", times.start(), "assumed: nothing in the plan says how long a start takes");
    }
}
