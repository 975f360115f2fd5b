package dev.nospof.tests.standin.aws.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A place in the JSON Schema of a CloudFormation type. */
record SchemaNode(JsonNode root, JsonNode written, String source) implements Declared {
    private JsonNode node() {
        var reference = written.path("$ref").asText("");
        return reference.startsWith("#/") ? root.at(reference.substring(1)) : written;
    }

    @Override
    public Limits limits() {
        var node = node();
        var allowed = new ArrayList<String>();
        node.path("enum").forEach(value -> allowed.add(value.asText()));
        // JSON Schema's patterns may match anywhere.
        return new Limits(
                allowed,
                Limits.pattern(node.path("pattern"), false),
                first(node, "minLength", "minimum", "minItems"),
                first(node, "maxLength", "maximum", "maxItems"));
    }

    private static Optional<BigDecimal> first(JsonNode node, String... names) {
        for (var name : names) {
            if (node.path(name).isNumber()) {
                return Limits.number(node.path(name));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<String> members() {
        var names = new ArrayList<String>();
        node().path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Override
    public Declared member(String name) {
        return new SchemaNode(root, node().path("properties").path(name), source + "." + name);
    }

    @Override
    public Optional<Declared> item() {
        var items = node().path("items");
        return items.isMissingNode() ? Optional.empty() : Optional.of(new SchemaNode(root, items, source + "[]"));
    }

    @Override
    public boolean isList() {
        return node().has("items");
    }
}
