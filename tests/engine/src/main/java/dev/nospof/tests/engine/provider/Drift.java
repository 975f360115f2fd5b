package dev.nospof.tests.engine.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a program's inputs have become in the cluster. */
final class Drift {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Drift() {}

    /**
     * The inputs, with each value that someone has changed since it was recorded.
     *
     * <p>Compared is the server's answer of then with its answer of now, not the input with either: the server writes some values in another
     * form ({@code 1000m} as {@code 1}), which is no change.
     */
    static JsonNode inputs(JsonNode inputs, JsonNode recorded, JsonNode live) {
        if (live.equals(recorded)) {
            return inputs;
        }
        if (live instanceof ObjectNode && inputs instanceof ObjectNode) {
            var object = JSON.createObjectNode();
            inputs.properties().forEach(field -> {
                var name = field.getKey();
                var now = inputs(field.getValue(), recorded.path(name), live.path(name));
                if (!now.isMissingNode()) {
                    object.set(name, now);
                }
            });
            return object;
        }
        if (live instanceof ArrayNode && inputs instanceof ArrayNode && live.size() == inputs.size()) {
            var list = JSON.createArrayNode();
            for (int i = 0; i < live.size(); i++) {
                list.add(inputs(inputs.get(i), recorded.path(i), live.get(i)));
            }
            return list;
        }
        return live;
    }
}
