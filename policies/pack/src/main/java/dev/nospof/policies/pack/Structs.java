package dev.nospof.policies.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.protobuf.Struct;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.read.JsonValues;

/** Properties as the engine sends them, as values: what is unknown or secret stays so. */
final class Structs {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private Structs() {}

    static Value.Fields fields(Struct struct) {
        return JsonValues.of(json(struct)) instanceof Value.Fields fields ? fields : Value.Fields.NONE;
    }

    private static JsonNode json(Struct struct) {
        var object = MAKE.objectNode();
        struct.getFieldsMap().forEach((name, value) -> object.set(name, json(value)));
        return object;
    }

    private static JsonNode json(com.google.protobuf.Value value) {
        return switch (value.getKindCase()) {
            case STRUCT_VALUE -> json(value.getStructValue());
            case LIST_VALUE -> {
                var array = MAKE.arrayNode();
                value.getListValue().getValuesList().forEach(item -> array.add(json(item)));
                yield array;
            }
            case STRING_VALUE -> MAKE.textNode(value.getStringValue());
            case BOOL_VALUE -> MAKE.booleanNode(value.getBoolValue());
            case NUMBER_VALUE -> number(value.getNumberValue());
            case NULL_VALUE, KIND_NOT_SET -> MAKE.nullNode();
        };
    }

    /** JSON has no infinity; as text, it is refused where a number is needed. */
    private static JsonNode number(double number) {
        return Double.isFinite(number) ? MAKE.numberNode(number) : MAKE.textNode(Double.toString(number));
    }
}
