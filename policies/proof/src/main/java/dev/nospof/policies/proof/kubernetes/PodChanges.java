package dev.nospof.policies.proof.kubernetes;

import static dev.nospof.policies.graph.kubernetes.SpreadConstraint.ZONE;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.proof.family.Change;
import dev.nospof.policies.proof.family.Edit;
import dev.nospof.policies.proof.model.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Changes that make a workload survive: more pods, spread, bound to no place. */
final class PodChanges {
    private static final List<String> POD = List.of("spec", "template", "spec");

    private PodChanges() {}

    static List<Change> of(KubernetesService service, Failure.Kind lost) {
        var changes = new ArrayList<Change>();
        var owner = service.shape().match(s -> s.replicas().resource(), unknown -> service.workload()
                .object()
                .resource());
        service.blame(lost)
                .filter(blame -> blame.property().equals("spec.replicas")
                        || blame.property().equals("spec.minReplicas"))
                .ifPresent(blame -> changes.add(Change.count(
                        owner.urn(),
                        new KubernetesObject(owner).kind() + " " + new KubernetesObject(owner).name(),
                        blame.property(),
                        Math.max(3, service.zones()))));
        changes.add(spread(service.workload()));
        changes.add(unpin(service.workload()));
        return changes;
    }

    /** A hard spread over zones that leaves a lost zone out, in place of any other spread over zones. */
    private static Change spread(Workload workload) {
        return Change.of(
                "Spread the pods of " + name(workload)
                        + " over zones: DoNotSchedule, maxSkew 1, nodeTaintsPolicy Honor, their own labels",
                workload.object().resource().urn(),
                r -> {
                    var spreads = r.at("spec", "template", "spec", "topologySpreadConstraints");
                    var spread = Value.Fields.of(Map.of(
                            "topologyKey", Value.of(ZONE),
                            "maxSkew", Value.of(1),
                            "whenUnsatisfiable", Value.of("DoNotSchedule"),
                            "nodeTaintsPolicy", Value.of("Honor"),
                            "labelSelector",
                                    Value.Fields.of(Map.of(
                                            "matchLabels",
                                            r.at("spec", "selector", "matchLabels")
                                                    .value())),
                            "matchLabelKeys", new Value.Items(List.of(Value.of("pod-template-hash")))));
                    return Edit.with(
                            r,
                            below("topologySpreadConstraints"),
                            Edit.items(
                                    spreads,
                                    s -> !s.at("topologyKey").text().orElse("").equals(ZONE),
                                    spread));
                });
    }

    private static Change unpin(Workload workload) {
        return Change.of(
                "Remove what pins the pods of " + name(workload) + " to a zone or node",
                workload.object().resource().urn(),
                r -> {
                    var unselected = Edit.without(Edit.without(r, below("nodeName")), below("nodeSelector"));
                    return Edit.without(
                            unselected,
                            List.of(
                                    "spec",
                                    "template",
                                    "spec",
                                    "affinity",
                                    "nodeAffinity",
                                    "requiredDuringSchedulingIgnoredDuringExecution"));
                });
    }

    private static String name(Workload workload) {
        return workload.object().kind() + " " + workload.object().name();
    }

    private static List<String> below(String field) {
        return List.of(POD.get(0), POD.get(1), POD.get(2), field);
    }
}
