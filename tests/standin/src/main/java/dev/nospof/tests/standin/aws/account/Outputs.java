package dev.nospof.tests.standin.aws.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nospof.tests.standin.aws.sdk.Kind;
import dev.nospof.tests.standin.aws.sdk.SdkResource;
import dev.nospof.tests.standin.wire.Structs;

/**
 * What can be read of a resource: what it was asked to be, and what AWS adds. What is always there but neither asked for nor in a table is
 * empty: no text, zero, false, no items.
 */
final class Outputs {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Outputs() {}

    static ObjectNode of(SdkResource sdk, Forms forms, ObjectNode settings) {
        var outputs = asked(sdk, forms.inputs());
        var type = forms.type();
        outputs.put("id", forms.id());
        if (type.arn().isPresent()) {
            outputs.put("arn", forms.arn());
        }
        if (sdk.outputs().containsKey("tagsAll")) {
            outputs.set("tagsAll", allTags(forms.inputs(), settings));
        }
        type.outputs().forEach((name, form) -> {
            var dot = name.indexOf('.');
            if (dot > 0) {
                beside(outputs, name.substring(0, dot), name.substring(dot + 1), forms.fill(form));
                return;
            }
            var readable = sdk.outputs().get(name);
            if (readable != null && !outputs.has(name)) {
                var text = forms.fill(form);
                if (readable.kind() == Kind.WHOLE) {
                    outputs.put(name, Integer.parseInt(text));
                } else {
                    outputs.put(name, text);
                }
            }
        });
        sdk.outputs().forEach((name, readable) -> {
            if (!outputs.has(name) && readable.always()) {
                outputs.set(name, byName(name, readable.kind(), forms));
            }
        });
        return outputs;
    }

    /** One field of an object, beside those that the program gives. */
    private static void beside(ObjectNode outputs, String name, String field, String value) {
        var object = JSON.createObjectNode();
        outputs.path(name).properties().forEach(given -> object.set(given.getKey(), given.getValue()));
        outputs.set(name, object.put(field, value));
    }

    /** The same before it exists: all that AWS adds is unknown. */
    static ObjectNode beforehand(SdkResource sdk, ObjectNode inputs) {
        var outputs = asked(sdk, inputs);
        sdk.outputs().forEach((name, readable) -> {
            if (!outputs.has(name)
                    && (readable.always() || !sdk.inputs().properties().containsKey(name))) {
                outputs.set(name, Structs.unknown());
            }
        });
        return outputs;
    }

    private static ObjectNode asked(SdkResource sdk, JsonNode inputs) {
        var outputs = JSON.createObjectNode();
        inputs.properties().forEach(field -> {
            if (sdk.outputs().containsKey(field.getKey())) {
                outputs.set(field.getKey(), field.getValue());
            }
        });
        return outputs;
    }

    private static ObjectNode allTags(JsonNode inputs, JsonNode settings) {
        var tags = JSON.createObjectNode();
        for (var given : new JsonNode[] {settings.path("defaultTags").path("tags"), inputs.path("tags")}) {
            given.properties().forEach(tag -> tags.set(tag.getKey(), tag.getValue()));
        }
        return tags;
    }

    private static JsonNode byName(String name, Kind kind, Forms forms) {
        var make = JSON.getNodeFactory();
        if (kind == Kind.TEXT) {
            return make.textNode(
                    switch (name) {
                        case "ownerId", "accountId", "awsAccountId", "registryId" -> Forms.ACCOUNT;
                        case "region" -> forms.region();
                        case "status", "state" -> "available";
                        default -> "";
                    });
        }
        if (kind == Kind.FLAG) {
            return make.booleanNode(false);
        }
        if (kind == Kind.WHOLE || kind == Kind.NUMBER) {
            return make.numberNode(0);
        }
        return kind instanceof Kind.Listed ? make.arrayNode() : make.objectNode();
    }
}
