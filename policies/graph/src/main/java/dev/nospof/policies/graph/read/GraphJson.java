package dev.nospof.policies.graph.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.ResourceOptions;
import dev.nospof.policies.graph.SourceLocation;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A graph as JSON and back. Equal graphs give the same bytes, and what is read equals what was written, except that a secret comes back
 * without its content, which is never written.
 */
public final class GraphJson {
    /** The field by which the format is known, and whose number would change with it. */
    static final String FORMAT = "nospofGraph";

    private static final int VERSION = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private GraphJson() {}

    /** Indented by two spaces, with a line feed at its end on every platform. */
    public static String write(ResourceGraph graph) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return MAPPER.writer(printer).writeValueAsString(toJson(graph)) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of JSON could not be written.", impossible);
        }
    }

    /** The same as a tree, to be put into a larger one. */
    public static ObjectNode toJson(ResourceGraph graph) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put(FORMAT, VERSION);
        json.put("project", graph.project());
        json.put("stack", graph.stack());
        var resources = json.putArray("resources");
        graph.resources().forEach(resource -> resources.add(toJson(resource)));
        var symbols = json.putObject("symbols");
        graph.symbols().forEach((text, origin) -> symbols.putObject(text)
                .put("resource", origin.resource().text())
                .put("property", origin.property()));
        return json;
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws UnreadablePlan if the text is something else
     */
    public static ResourceGraph read(String text) {
        return read(new Input("graph", text.getBytes(StandardCharsets.UTF_8)));
    }

    static ResourceGraph read(Input input) {
        try (var parser = Json.parser(input)) {
            parser.nextToken();
            return graph(input, new Field("", JsonValues.read(parser)));
        } catch (IOException bad) {
            throw Json.unreadable(input, bad);
        }
    }

    private static ObjectNode toJson(Resource resource) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("urn", resource.urn().text());
        json.put("type", resource.type());
        json.put("name", resource.name());
        json.put("custom", resource.custom());
        resource.parent().ifPresent(parent -> json.put("parent", parent.text()));
        resource.provider().ifPresent(provider -> json.put("provider", provider));
        add(json.putArray("dependencies"), resource.dependencies());
        var byProperty = json.putObject("propertyDependencies");
        resource.propertyDependencies().forEach((property, urns) -> add(byProperty.putArray(property), urns));
        var options = json.putObject("options");
        options.put("protect", resource.options().protect());
        options.put("retainOnDelete", resource.options().retainOnDelete());
        var ignored = options.putArray("ignoreChanges");
        resource.options().ignoreChanges().forEach(ignored::add);
        resource.source()
                .ifPresent(source ->
                        json.putObject("source").put("file", source.file()).put("line", source.line()));
        json.set("properties", JsonValues.toJson(resource.properties()));
        return json;
    }

    private static void add(ArrayNode array, Collection<Urn> urns) {
        urns.forEach(urn -> array.add(urn.text()));
    }

    private static ResourceGraph graph(Input input, Field json) {
        var version = json.at(FORMAT).integer().orElse(0);
        if (version != VERSION) {
            throw UnreadablePlan.graphVersion(input.name(), version);
        }
        var resources = new ArrayList<Resource>();
        json.at("resources").items().forEach(item -> resources.add(resource(input, item)));
        var symbols = new TreeMap<String, ResourceGraph.Origin>();
        json.at("symbols")
                .fields()
                .forEach((text, origin) -> symbols.put(
                        text,
                        new ResourceGraph.Origin(
                                new Urn(text(input, origin.at("resource"))), text(input, origin.at("property")))));
        return ResourceGraph.of(text(input, json.at("project")), text(input, json.at("stack")), resources, symbols);
    }

    private static Resource resource(Input input, Field json) {
        var byProperty = new TreeMap<String, List<Urn>>();
        json.at("propertyDependencies").fields().forEach((property, urns) -> byProperty.put(property, urns(urns)));
        return new Resource(
                new Urn(text(input, json.at("urn"))),
                text(input, json.at("type")),
                text(input, json.at("name")),
                json.at("custom").flag().orElse(true),
                json.at("properties").value() instanceof Value.Fields fields ? fields : Value.Fields.NONE,
                json.at("parent").text().map(Urn::new),
                json.at("provider").text(),
                urns(json.at("dependencies")),
                byProperty,
                options(json.at("options")),
                source(json.at("source")));
    }

    private static ResourceOptions options(Field json) {
        return new ResourceOptions(
                json.at("protect").flag().orElse(false),
                json.at("retainOnDelete").flag().orElse(false),
                texts(json.at("ignoreChanges")));
    }

    private static Optional<SourceLocation> source(Field json) {
        return json.at("file")
                .text()
                .map(file -> new SourceLocation(file, json.at("line").integer().orElse(0)));
    }

    private static String text(Input input, Field field) {
        return field.text().orElseThrow(() -> UnreadablePlan.anotherForm(input.name(), field.path() + " is missing"));
    }

    private static List<Urn> urns(Field field) {
        return texts(field).stream().map(Urn::new).toList();
    }

    private static List<String> texts(Field field) {
        return field.items().stream().flatMap(item -> item.text().stream()).toList();
    }
}
