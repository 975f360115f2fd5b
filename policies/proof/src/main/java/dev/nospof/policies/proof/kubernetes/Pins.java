package dev.nospof.policies.proof.kubernetes;

import static dev.nospof.policies.graph.kubernetes.SpreadConstraint.NODE;
import static dev.nospof.policies.graph.kubernetes.SpreadConstraint.ZONE;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.kubernetes.PodTemplate;
import dev.nospof.policies.proof.family.Zones;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which zones and nodes a pod may be on at all.
 *
 * @param zones the zones it is confined to, sorted; empty for any
 * @param toOneNode it can be on one node only
 * @param toSomeNodes it needs nodes of a certain kind; whether each zone has one, the plan does not say
 * @param property what pins it, for messages
 */
record Pins(Optional<List<String>> zones, boolean toOneNode, boolean toSomeNodes, String property) {

    static Pins of(PodTemplate pods) {
        var spec = pods.spec();
        var selector = spec.at("nodeSelector");
        var selected = selector.texts();
        if (spec.at("nodeName").isPresent()) {
            return new Pins(Optional.empty(), true, false, spec.at("nodeName").path());
        }
        if (selected.containsKey(NODE)) {
            return new Pins(Optional.empty(), true, false, selector.path());
        }
        var required = spec.at("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution");
        var terms = required.at("nodeSelectorTerms").items();
        if (!terms.isEmpty()
                && terms.stream()
                        .allMatch(
                                t -> values(t, NODE).filter(v -> v.size() == 1).isPresent())
                && union(terms, NODE).filter(nodes -> nodes.size() == 1).isPresent()) {
            return new Pins(Optional.empty(), true, false, required.path());
        }
        var byAffinity = union(terms, ZONE);
        var others = selected.keySet().stream().anyMatch(key -> !key.equals(ZONE) && !STANDARD.contains(key))
                || (!terms.isEmpty() && byAffinity.isEmpty());
        if (selected.containsKey(ZONE)) {
            return new Pins(Optional.of(List.of(selected.get(ZONE))), false, others, selector.path());
        }
        return new Pins(byAffinity, false, others, byAffinity.isPresent() ? required.path() : "");
    }

    /** Labels that every node of a cluster may be expected to have, wherever it is. */
    private static final List<String> STANDARD = List.of("kubernetes.io/os", "kubernetes.io/arch");

    /** The same, knowing what nodes the plan makes. */
    Pins among(NodeGroups groups, Map<String, String> selector) {
        if (groups.with(selector).isEmpty()) {
            return this;
        }
        return new Pins(
                zones,
                toOneNode || groups.isOneNode(selector),
                toSomeNodes && (selector.isEmpty() || groups.zones(selector).isEmpty()),
                property.isEmpty() && groups.isOneNode(selector) ? "spec.template.spec.nodeSelector" : property);
    }

    /** The indices of the zones it may be in, the first ones of so many where nothing confines it. */
    List<Integer> zonesAmong(Zones known, int all, Optional<List<Integer>> ofNodes) {
        var any = ofNodes.orElseGet(() -> IntStream.range(0, all).boxed().toList());
        return zones.map(pinned -> pinned.stream()
                        .map(known::of)
                        .distinct()
                        .sorted()
                        .limit(all)
                        .toList())
                .orElse(any.size() <= all ? any : any.subList(0, all));
    }

    /** The terms are alternatives: the label is confined only where each of them confines it. */
    private static Optional<List<String>> union(List<Field> terms, String label) {
        var union = new TreeSet<String>();
        for (var term : terms) {
            var values = values(term, label);
            if (values.isEmpty()) {
                return Optional.empty();
            }
            union.addAll(values.get());
        }
        return union.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(union));
    }

    private static Optional<List<String>> values(Field term, String label) {
        for (var expression : term.at("matchExpressions").items()) {
            if (expression.at("key").text().orElse("").equals(label)
                    && expression.at("operator").text().orElse("").equals("In")) {
                var values = new ArrayList<String>();
                expression.at("values").items().forEach(v -> v.text().ifPresent(values::add));
                return Optional.of(values);
            }
        }
        return Optional.empty();
    }
}
