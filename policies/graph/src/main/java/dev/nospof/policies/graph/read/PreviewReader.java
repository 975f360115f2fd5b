package dev.nospof.policies.graph.read;

import com.fasterxml.jackson.core.JsonToken;
import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code pulumi preview --json}: steps, each with the state that the resource will have.
 *
 * <p>Unchanged resources are left out unless {@code --show-sames} was given; a plan with a part missing is refused rather than judged.
 */
final class PreviewReader {
    /** What the CLI shows instead of a secret (pkg/backend/display/json.go). */
    private static final Value MASK = Value.of("[secret]");

    private final Input input;
    private final SortedMap<Urn, Resource> resources = new TreeMap<>();
    private int steps;
    private int unchanged;
    private int announcedUnchanged;

    private PreviewReader(Input input) {
        this.input = input;
    }

    static ResourceGraph read(Input input) {
        return new PreviewReader(input).graph();
    }

    private ResourceGraph graph() {
        try (var parser = Json.parser(input)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                if (name.equals("steps") && parser.currentToken() == JsonToken.START_ARRAY) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        step(new Field("steps[" + steps + "]", JsonValues.read(parser)));
                    }
                } else if (name.equals("changeSummary")) {
                    announcedUnchanged = new Field(name, JsonValues.read(parser))
                            .at("same")
                            .integer()
                            .orElse(0);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (IOException bad) {
            throw Json.unreadable(input, bad);
        }
        if (announcedUnchanged > unchanged) {
            throw UnreadablePlan.unchangedMissing(input.name(), announcedUnchanged - unchanged);
        }
        return StateResource.graph(input, List.copyOf(resources.values()));
    }

    /** A replacement is several steps for one URN: the state to come is the same in each that has one. */
    private void step(Field step) {
        steps++;
        var operation = step.at("op")
                .text()
                .orElseThrow(() -> UnreadablePlan.anotherForm(input.name(), step.path() + " has no 'op'"));
        if (operation.equals("same")) {
            unchanged++;
        }
        if (isRemoval(operation)) {
            return;
        }
        var state = step.at("newState");
        if (!state.isPresent()) {
            throw UnreadablePlan.anotherForm(input.name(), step.path() + " (" + operation + ") has no 'newState'");
        }
        var resource = StateResource.of(input, new Field(state.path(), unmasked(state.value())));
        resources.put(resource.urn(), resource);
    }

    private static boolean isRemoval(String operation) {
        return operation.startsWith("delete")
                || operation.startsWith("discard")
                || operation.startsWith("read-discard")
                || operation.equals("remove-pending-replace");
    }

    private static Value unmasked(Value value) {
        if (value.equals(MASK)) {
            return new Value.Secret(Value.NOTHING);
        }
        if (value instanceof Value.Fields fields) {
            var unmasked = new TreeMap<String, Value>();
            fields.fields().forEach((name, field) -> unmasked.put(name, unmasked(field)));
            return new Value.Fields(unmasked);
        }
        if (value instanceof Value.Items items) {
            var unmasked = new ArrayList<Value>();
            items.items().forEach(item -> unmasked.add(unmasked(item)));
            return new Value.Items(unmasked);
        }
        return value;
    }
}
