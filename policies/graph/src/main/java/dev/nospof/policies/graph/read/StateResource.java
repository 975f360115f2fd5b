package dev.nospof.policies.graph.read;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.ResourceOptions;
import dev.nospof.policies.graph.SourceLocation;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** One resource as previews and states write it: Pulumi's {@code ResourceV3}. */
final class StateResource {
    private static final Pattern URN = Pattern.compile("urn:pulumi:(.*?)::(.*?)::.*::.*", Pattern.DOTALL);

    /** {@code project:///src/main/java/Main.java#41,5} */
    private static final Pattern POSITION = Pattern.compile("(?:project:///|file://)?(.+?)#(\\d{1,9})(?:,\\d+)?");

    private StateResource() {}

    static Resource of(Input input, Field state) {
        var urn = urn(input, state.at("urn"));
        var properties = state.at("inputs").value() instanceof Value.Fields fields ? fields : Value.Fields.NONE;
        var byProperty = new TreeMap<String, List<Urn>>();
        state.at("propertyDependencies").fields().forEach((name, urns) -> byProperty.put(name, urns(urns)));
        return new Resource(
                urn,
                state.at("type")
                        .text()
                        .orElseThrow(() -> UnreadablePlan.anotherForm(input.name(), state.path() + " has no 'type'")),
                urn.name(),
                state.at("custom").flag().orElse(false),
                properties,
                state.at("parent").text().filter(parent -> !parent.isBlank()).map(Urn::new),
                state.at("provider").text().filter(provider -> !provider.isBlank()),
                urns(state.at("dependencies")),
                byProperty,
                new ResourceOptions(
                        state.at("protect").flag().orElse(false),
                        state.at("retainOnDelete").flag().orElse(false),
                        texts(state.at("ignoreChanges"))),
                state.at("sourcePosition").text().flatMap(StateResource::source));
    }

    /** The plan of these; its project and environment are told by its URNs. */
    static ResourceGraph graph(Input input, List<Resource> resources) {
        if (resources.isEmpty()) {
            throw UnreadablePlan.noResources(input.name());
        }
        var parts = URN.matcher(resources.get(0).urn().text());
        if (!parts.matches()) {
            throw UnreadablePlan.notAUrn(input.name(), resources.get(0).urn().text());
        }
        try {
            return ResourceGraph.of(parts.group(2), parts.group(1), resources);
        } catch (IllegalArgumentException twice) {
            throw UnreadablePlan.anotherForm(input.name(), twice.getMessage());
        }
    }

    private static Urn urn(Input input, Field field) {
        var text = field.text().orElse("");
        if (!URN.matcher(text).matches()) {
            throw UnreadablePlan.notAUrn(input.name(), text);
        }
        return new Urn(text);
    }

    private static List<Urn> urns(Field field) {
        return texts(field).stream().map(Urn::new).toList();
    }

    private static List<String> texts(Field field) {
        return field.items().stream().flatMap(item -> item.text().stream()).toList();
    }

    private static Optional<SourceLocation> source(String position) {
        var parts = POSITION.matcher(position);
        return parts.matches()
                ? Optional.of(new SourceLocation(parts.group(1), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }
}
