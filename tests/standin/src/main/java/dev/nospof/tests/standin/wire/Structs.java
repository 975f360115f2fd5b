package dev.nospof.tests.standin.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.Set;

/** Property values as the engine sends them, and as JSON. */
public final class Structs {
    /** What stands for a value that is unknown until deployment: of a text, a flag, a number, a list, an object (sdk/go/common/resource/plugin/rpc.go). */
    private static final Set<String> UNKNOWN = Set.of(
            "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Structs() {}

    public static ObjectNode json(Struct struct) {
        var object = JSON.createObjectNode();
        struct.getFieldsMap().forEach((name, value) -> object.set(name, json(value)));
        return object;
    }

    private static JsonNode json(Value value) {
        var make = JSON.getNodeFactory();
        return switch (value.getKindCase()) {
            case STRUCT_VALUE -> json(value.getStructValue());
            case LIST_VALUE -> {
                var list = make.arrayNode();
                value.getListValue().getValuesList().forEach(item -> list.add(json(item)));
                yield list;
            }
            case STRING_VALUE -> make.textNode(value.getStringValue());
            case BOOL_VALUE -> make.booleanNode(value.getBoolValue());
            case NUMBER_VALUE -> number(value.getNumberValue());
            case NULL_VALUE, KIND_NOT_SET -> make.nullNode();
        };
    }

    /** The engine knows only floating-point numbers; Kubernetes refuses {@code 3.0} where it wants a whole one. */
    private static JsonNode number(double number) {
        var make = JSON.getNodeFactory();
        return number == Math.rint(number) && Math.abs(number) < 1L << 53
                ? make.numberNode((long) number)
                : make.numberNode(number);
    }

    public static Struct struct(JsonNode object) {
        var struct = Struct.newBuilder();
        object.properties().forEach(field -> struct.putFields(field.getKey(), value(field.getValue())));
        return struct.build();
    }

    private static Value value(JsonNode node) {
        var value = Value.newBuilder();
        return switch (node.getNodeType()) {
            case OBJECT -> value.setStructValue(struct(node)).build();
            case ARRAY -> {
                var list = ListValue.newBuilder();
                node.forEach(item -> list.addValues(value(item)));
                yield value.setListValue(list).build();
            }
            case STRING -> value.setStringValue(node.textValue()).build();
            case BOOLEAN -> value.setBoolValue(node.booleanValue()).build();
            case NUMBER -> value.setNumberValue(node.doubleValue()).build();
            default -> value.setNullValue(NullValue.NULL_VALUE).build();
        };
    }

    /** A value that deployment will decide. */
    public static JsonNode unknown() {
        return JSON.getNodeFactory().textNode("04da6b54-80e4-46f7-96ec-b56ff0331ba9");
    }

    /** Whether this value itself is unknown until deployment. */
    public static boolean isUnknown(JsonNode node) {
        return node.isTextual() && UNKNOWN.contains(node.textValue());
    }

    /** Whether this text has a part that is unknown until deployment. */
    public static boolean holdsUnknown(String text) {
        return UNKNOWN.stream().anyMatch(text::contains);
    }

    /** Whether any value in it is unknown until deployment. */
    public static boolean undecided(JsonNode node) {
        if (node.isTextual()) {
            return isUnknown(node);
        }
        for (var below : node) {
            if (undecided(below)) {
                return true;
            }
        }
        return false;
    }
}
