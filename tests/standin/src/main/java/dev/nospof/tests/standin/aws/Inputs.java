package dev.nospof.tests.standin.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.nospof.policies.graph.Value;
import dev.nospof.tests.standin.wire.Structs;
import java.util.function.Predicate;

/**
 * Values of a graph as the provider would get them.
 *
 * @param hidden texts that stand for what deployment decides
 */
record Inputs(Predicate<String> hidden) {
    /** With every text as it is written, symbols and all. */
    static final Inputs AS_WRITTEN = new Inputs(text -> false);

    JsonNode json(Value value) {
        var make = JsonNodeFactory.instance;
        if (value instanceof Value.Text text) {
            return hidden.test(text.text()) ? Structs.unknown() : make.textNode(text.text());
        }
        if (value instanceof Value.Numeric number) {
            var whole = number.number().stripTrailingZeros().scale() <= 0;
            return whole ? make.numberNode(number.number().longValueExact()) : make.numberNode(number.number());
        }
        if (value instanceof Value.Flag flag) {
            return make.booleanNode(flag.flag());
        }
        if (value instanceof Value.Items items) {
            var list = make.arrayNode();
            items.items().forEach(item -> list.add(json(item)));
            return list;
        }
        if (value instanceof Value.Fields fields) {
            var object = make.objectNode();
            fields.fields().forEach((name, field) -> object.set(name, json(field)));
            return object;
        }
        if (value instanceof Value.Secret secret) {
            return json(secret.content());
        }
        return value instanceof Value.Nothing ? make.nullNode() : Structs.unknown();
    }
}
