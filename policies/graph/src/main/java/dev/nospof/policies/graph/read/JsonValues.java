package dev.nospof.policies.graph.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.nospof.policies.graph.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.TreeMap;

/**
 * JSON as values and back. What JSON cannot say, it says as Pulumi does: an unknown value is the text {@value PulumiSpecials#UNKNOWN}, a
 * secret is an object with Pulumi's signature. A secret's content is read where it stands in clear, and never written.
 */
public final class JsonValues {
    /** Larger exponents stand in no plan, and written out they would fill the memory. */
    private static final int LARGEST_SCALE = 400;

    private JsonValues() {}

    /** The value that this JSON stands for; {@code null} and a missing node are {@link Value#NOTHING}. */
    public static Value of(JsonNode json) {
        if (json.isObject()) {
            var fields = new TreeMap<String, Value>();
            json.properties().forEach(field -> fields.put(field.getKey(), of(field.getValue())));
            return PulumiSpecials.object(fields);
        }
        if (json.isArray()) {
            var items = new ArrayList<Value>();
            json.forEach(item -> items.add(of(item)));
            return new Value.Items(items);
        }
        if (json.isTextual()) {
            return PulumiSpecials.text(json.textValue());
        }
        if (json.isNumber()) {
            return number(json.decimalValue());
        }
        return json.isBoolean() ? Value.of(json.booleanValue()) : Value.NOTHING;
    }

    /** The JSON that stands for this value; object fields in their order, numbers without an exponent. */
    public static JsonNode toJson(Value value) {
        var make = JsonNodeFactory.instance;
        if (value instanceof Value.Fields fields) {
            var object = make.objectNode();
            fields.fields().forEach((name, field) -> object.set(name, toJson(field)));
            return object;
        }
        if (value instanceof Value.Items items) {
            var array = make.arrayNode();
            items.items().forEach(item -> array.add(toJson(item)));
            return array;
        }
        if (value instanceof Value.Text text) {
            return make.textNode(text.text());
        }
        if (value instanceof Value.Numeric numeric) {
            var number = numeric.number();
            return number.scale() <= 0
                    ? BigIntegerNode.valueOf(number.toBigIntegerExact())
                    : DecimalNode.valueOf(number);
        }
        if (value instanceof Value.Flag flag) {
            return make.booleanNode(flag.flag());
        }
        if (value instanceof Value.Unknown) {
            return make.textNode(PulumiSpecials.UNKNOWN);
        }
        return value instanceof Value.Secret
                ? make.objectNode().put(PulumiSpecials.SIGNATURE, PulumiSpecials.SECRET)
                : make.nullNode();
    }

    /** A number as a value; text where it is too large to be meant as a number. */
    static Value number(BigDecimal number) {
        return Math.abs((long) number.scale()) > LARGEST_SCALE
                ? Value.of(number.toString())
                : new Value.Numeric(number);
    }

    /** The value at whose first token the parser stands; it stands at the last one afterwards. */
    static Value read(JsonParser parser) throws IOException {
        var token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            var fields = new TreeMap<String, Value>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                fields.put(name, read(parser));
            }
            return PulumiSpecials.object(fields);
        }
        if (token == JsonToken.START_ARRAY) {
            var items = new ArrayList<Value>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(read(parser));
            }
            return new Value.Items(items);
        }
        if (token == JsonToken.VALUE_STRING) {
            return PulumiSpecials.text(parser.getText());
        }
        if (token.isNumeric()) {
            return number(parser.getDecimalValue());
        }
        return token.isBoolean() ? Value.of(parser.getBooleanValue()) : Value.NOTHING;
    }
}
