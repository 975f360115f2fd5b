package dev.nospof.engine.answers;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import dev.nospof.policies.graph.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Property values as Pulumi's protocol writes them.
 *
 * <p>The markers are those of {@code sdk/go/common/resource/plugin/rpc.go} and {@code sdk/go/common/resource/sig} in
 * <a href="https://github.com/pulumi/pulumi">pulumi</a> 3.250.
 */
final class Wire {
    private static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private static final Set<String> UNKNOWNS = Set.of(
            UNKNOWN,
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
            "030794c1-ac77-496b-92df-f27374a8bd58",
            "e48ece36-62e2-4504-bad9-02848725956a",
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";
    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
    private static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    private static final String REFERENCE = "5cf8f73096256a8f31e491e813e4eb8e";

    private static final com.google.protobuf.Value NULL = com.google.protobuf.Value.newBuilder()
            .setNullValue(NullValue.NULL_VALUE)
            .build();

    private Wire() {}

    static Value.Fields fields(Struct struct) {
        var fields = new TreeMap<String, Value>();
        struct.getFieldsMap().forEach((name, value) -> {
            var read = value(value);
            if (!(read instanceof Value.Nothing)) {
                fields.put(name, read);
            }
        });
        return new Value.Fields(fields);
    }

    static Value value(com.google.protobuf.Value value) {
        return switch (value.getKindCase()) {
            case STRING_VALUE ->
                UNKNOWNS.contains(value.getStringValue()) ? Value.UNKNOWN : Value.of(value.getStringValue());
            case NUMBER_VALUE -> new Value.Numeric(BigDecimal.valueOf(value.getNumberValue()));
            case BOOL_VALUE -> Value.of(value.getBoolValue());
            case LIST_VALUE ->
                new Value.Items(value.getListValue().getValuesList().stream()
                        .map(Wire::value)
                        .toList());
            case STRUCT_VALUE -> marked(value.getStructValue());
            default -> Value.NOTHING;
        };
    }

    /** A plain object, or one of the protocol's special values in the guise of an object. */
    private static Value marked(Struct struct) {
        var signature = struct.getFieldsMap().get(SIGNATURE);
        if (signature == null) {
            return fields(struct);
        }
        var content = struct.getFieldsOrDefault("value", NULL);
        return switch (signature.getStringValue()) {
            case SECRET -> secret(value(content));
            case OUTPUT -> {
                var known = struct.containsFields("value") ? value(content) : Value.UNKNOWN;
                yield struct.getFieldsOrDefault("secret", NULL).getBoolValue() ? secret(known) : known;
            }
            case REFERENCE -> value(struct.getFieldsOrDefault("urn", NULL));
            // Assets and archives: what remains says where they come from.
            default -> fields(struct.toBuilder().removeFields(SIGNATURE).build());
        };
    }

    /** Marked once: a secret inside a secret is the same secret. */
    static Value secret(Value value) {
        return value instanceof Value.Secret ? value : new Value.Secret(value);
    }

    static Struct struct(Value.Fields fields) {
        var struct = Struct.newBuilder();
        fields.fields().forEach((name, value) -> struct.putFields(name, wired(value)));
        return struct.build();
    }

    static com.google.protobuf.Value wired(Value value) {
        var wired = com.google.protobuf.Value.newBuilder();
        if (value instanceof Value.Text text) {
            wired.setStringValue(text.text());
        } else if (value instanceof Value.Numeric number) {
            wired.setNumberValue(number.number().doubleValue());
        } else if (value instanceof Value.Flag flag) {
            wired.setBoolValue(flag.flag());
        } else if (value instanceof Value.Items items) {
            wired.setListValue(ListValue.newBuilder()
                    .addAllValues(items.items().stream().map(Wire::wired).toList()));
        } else if (value instanceof Value.Fields fields) {
            wired.setStructValue(struct(fields));
        } else if (value instanceof Value.Unknown) {
            wired.setStringValue(UNKNOWN);
        } else if (value instanceof Value.Secret secret) {
            wired.setStructValue(
                    Struct.newBuilder().putFields(SIGNATURE, text(SECRET)).putFields("value", wired(secret.content())));
        } else {
            wired.setNullValue(NullValue.NULL_VALUE);
        }
        return wired.build();
    }

    /** An answer of which nothing is known: the SDK makes it one unknown output. */
    static Struct unknown() {
        return struct(Value.Fields.of(Map.of("unknown", Value.UNKNOWN)));
    }

    /** The same fields with those of these names marked secret. */
    static Value.Fields withSecrets(Value.Fields fields, List<String> names) {
        var marked = new TreeMap<String, Value>(fields.fields());
        names.forEach(name -> marked.computeIfPresent(name, (same, value) -> secret(value)));
        return new Value.Fields(marked);
    }

    private static com.google.protobuf.Value text(String text) {
        return com.google.protobuf.Value.newBuilder().setStringValue(text).build();
    }
}
