package dev.nospof.policies.rules;

import dev.nospof.policies.graph.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Affinities of the sample's pods. */
public final class Affinities {
    private static final Value OWN_LABELS = fields("matchLabels", fields("app", Value.of("orders")));

    private Affinities() {}

    /** Pods with the sample's labels must not share a domain. */
    public static Value required(String topologyKey) {
        return podAntiAffinity("requiredDuringSchedulingIgnoredDuringExecution", term(topologyKey));
    }

    /** Pods with the sample's labels should not share a domain. */
    public static Value preferred(String topologyKey) {
        return podAntiAffinity(
                "preferredDuringSchedulingIgnoredDuringExecution",
                Value.Fields.of(Map.of("weight", Value.of(100), "podAffinityTerm", term(topologyKey))));
    }

    /** Pods must run on nodes with one of these values. */
    public static Value nodes(String key, String... values) {
        var expression = Value.Fields.of(Map.of(
                "key", Value.of(key),
                "operator", Value.of("In"),
                "values", new Value.Items(Stream.of(values).map(Value::of).toList())));
        return onNodes(expression);
    }

    /** Pods must run on nodes that Karpenter did not start. */
    public static Value offKarpenter() {
        return onNodes(Value.Fields.of(
                Map.of("key", Value.of("karpenter.sh/nodepool"), "operator", Value.of("DoesNotExist"))));
    }

    private static Value onNodes(Value expression) {
        var term = fields("matchExpressions", new Value.Items(List.of(expression)));
        return fields(
                "nodeAffinity",
                fields(
                        "requiredDuringSchedulingIgnoredDuringExecution",
                        fields("nodeSelectorTerms", new Value.Items(List.of(term)))));
    }

    private static Value podAntiAffinity(String strength, Value term) {
        return fields("podAntiAffinity", fields(strength, new Value.Items(List.of(term))));
    }

    private static Value term(String topologyKey) {
        return Value.Fields.of(Map.of("topologyKey", Value.of(topologyKey), "labelSelector", OWN_LABELS));
    }

    private static Value fields(String name, Value value) {
        return Value.Fields.of(Map.of(name, value));
    }
}
