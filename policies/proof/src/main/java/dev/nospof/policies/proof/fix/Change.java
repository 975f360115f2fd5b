package dev.nospof.policies.proof.fix;

import static dev.nospof.policies.graph.kubernetes.SpreadConstraint.ZONE;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One change of one resource.
 *
 * @param what a sentence without its full stop, as an order: {@code Set spec.replicas of Deployment orders to 3}
 */
record Change(String what, Urn resource, UnaryOperator<Resource> edit) {
    private static final List<String> POD = List.of("spec", "template", "spec");

    ResourceGraph apply(ResourceGraph graph) {
        return graph.map(r -> r.urn().equals(resource) ? edit.apply(r) : r);
    }

    static Change count(Urn resource, String name, String property, int count) {
        return new Change(
                "Set " + property + " of " + name + " to " + count,
                resource,
                r -> Edit.with(r, List.of(property.split("\\.")), Value.of(count)));
    }

    /** A hard spread over zones that leaves a lost zone out, in place of any other spread over zones. */
    static Change spread(Urn workload, String name) {
        return new Change(
                "Spread the pods of " + name
                        + " over zones: DoNotSchedule, maxSkew 1, nodeTaintsPolicy Honor, their own labels",
                workload,
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

    static Change unpin(Urn workload, String name) {
        return new Change("Remove what pins the pods of " + name + " to a zone or node", workload, r -> {
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

    private static List<String> below(String field) {
        return List.of(POD.get(0), POD.get(1), POD.get(2), field);
    }
}
