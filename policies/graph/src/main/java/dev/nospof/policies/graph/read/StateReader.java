package dev.nospof.policies.graph.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code pulumi stack export}: the state of a deployed stack, with or without the {@code {version, deployment}} around it.
 *
 * <p>What a resource was asked to be are its inputs; what a provider answered is left out.
 */
final class StateReader {
    /** The deployment formats with the same fields for what is read here; 4 only adds features. */
    private static final List<Integer> VERSIONS = List.of(3, 4);

    private final Input input;
    private final List<Resource> resources = new ArrayList<>();

    private StateReader(Input input) {
        this.input = input;
    }

    static ResourceGraph read(Input input) {
        return new StateReader(input).graph();
    }

    private ResourceGraph graph() {
        try (var parser = Json.parser(input)) {
            parser.nextToken();
            fields(parser);
        } catch (IOException bad) {
            throw Json.unreadable(input, bad);
        }
        return StateResource.graph(input, resources);
    }

    private void fields(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            if (name.equals("version") && token.isNumeric()) {
                checkVersion(parser.getDecimalValue().intValue());
            } else if (name.equals("deployment") && token == JsonToken.START_OBJECT) {
                fields(parser);
            } else if (name.equals("resources") && token == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    state(new Field("resources[" + resources.size() + "]", JsonValues.read(parser)));
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private void checkVersion(int version) {
        if (!VERSIONS.contains(version)) {
            throw UnreadablePlan.stateVersion(input.name(), version);
        }
    }

    /** What waits for its deletion stands in the state beside its replacement, under the same URN. */
    private void state(Field state) {
        if (!Value.of(true).equals(state.at("delete").value())) {
            resources.add(StateResource.of(input, state));
        }
    }
}
