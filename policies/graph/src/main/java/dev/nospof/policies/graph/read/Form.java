package dev.nospof.policies.graph.read;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** What an input turns out to be, told by its top-level fields. */
enum Form {
    PREVIEW,
    STATE,
    GRAPH,
    JSON_MANIFESTS,
    YAML_MANIFESTS;

    /** Looks at the whole input once, so that a half-written file is refused before anything is made of its first half. */
    static Form of(Input input) {
        var first = input.firstCharacter();
        if (input.isYamlByName() || (first != '{' && first != '[')) {
            return YAML_MANIFESTS;
        }
        var fields = topLevelFields(input);
        if (fields.contains("apiVersion") || fields.contains("kind")) {
            return JSON_MANIFESTS;
        }
        if (fields.contains(GraphJson.FORMAT)) {
            return GRAPH;
        }
        if (fields.contains("steps")) {
            return PREVIEW;
        }
        if (fields.contains("deployment") || (fields.contains("manifest") && fields.contains("resources"))) {
            return STATE;
        }
        if (fields.contains("sequence") && fields.contains("timestamp")) {
            throw UnreadablePlan.streamedEvents(input.name());
        }
        throw UnreadablePlan.notAPlan(
                input.name(),
                fields.isEmpty() ? "JSON without a field" : "JSON with the fields " + String.join(", ", fields));
    }

    private static Set<String> topLevelFields(Input input) {
        var fields = new TreeSet<String>();
        try (var parser = Json.parser(input)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw UnreadablePlan.notAPlan(input.name(), "a JSON list");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                fields.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
        } catch (IOException bad) {
            throw Json.unreadable(input, bad);
        }
        return fields;
    }
}
