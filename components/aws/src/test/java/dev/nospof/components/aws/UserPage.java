package dev.nospof.components.aws;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A page of docs/components: what it shows is what the component makes, not what it once made. */
public record UserPage(String file) {
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    /**
     * Compares every resource on the page with the one of its name in this plan. What another resource gives out is written {@code ${name.property}}.
     *
     * @param inWords types that the page describes without showing one
     */
    public void shows(ResourceGraph plan, String... inWords) throws IOException {
        var left = new TreeSet<String>();
        plan.resources().stream().filter(Resource::custom).forEach(r -> left.add(r.type()));
        for (var block : blocks()) {
            var name = (String) block.get("name");
            var made = plan.resources().stream()
                    .filter(r -> r.custom() && r.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("The page shows " + name + ", which is not made"));
            assertThat(block).as(name).isEqualTo(shown(made, plan));
            left.remove(made.type());
        }
        assertThat(left).as("described in words").containsExactlyInAnyOrder(inWords);
    }

    /** As the page has it. */
    public static Map<String, Object> shown(Resource resource, ResourceGraph plan) {
        return new TreeMap<>(Map.of(
                "type", resource.type(), "name", resource.name(), "properties", plain(resource.properties(), plan)));
    }

    private static Object plain(Value value, ResourceGraph plan) {
        if (value instanceof Value.Fields fields) {
            var map = new TreeMap<String, Object>();
            fields.fields().forEach((name, field) -> map.put(name, plain(field, plan)));
            return map;
        }
        if (value instanceof Value.Items items) {
            return items.items().stream().map(item -> plain(item, plan)).toList();
        }
        if (value instanceof Value.Unknown) {
            return "(known after deployment)";
        }
        if (value instanceof Value.Numeric number) {
            return number(number.number());
        }
        return value instanceof Value.Flag flag ? (Object) flag.flag() : named(((Value.Text) value).text(), plan);
    }

    private static Object number(BigDecimal number) {
        if (number.scale() > 0) {
            return number.doubleValue();
        }
        var whole = number.longValueExact();
        return whole == (int) whole ? (Object) (int) whole : (Object) whole;
    }

    private static String named(String text, ResourceGraph plan) {
        var result = text;
        // The longest first: one may have another in it, as the end of an ARN has a name.
        var symbols = plan.symbols().entrySet().stream()
                .sorted(comparing(symbol -> -symbol.getKey().length()))
                .toList();
        for (var symbol : symbols) {
            var origin = symbol.getValue();
            result = result.replace(
                    symbol.getKey(),
                    "${" + plan.find(origin.resource()).orElseThrow().name() + "." + origin.property() + "}");
        }
        return result;
    }

    private List<Map<?, ?>> blocks() throws IOException {
        var page = Path.of("").toAbsolutePath().resolve("../../docs/components/" + file);
        var load = new Load(LoadSettings.builder().build());
        return BLOCK.matcher(Files.readString(page))
                .results()
                .<Map<?, ?>>map(block -> (Map<?, ?>) load.loadFromString(block.group(1)))
                .toList();
    }
}
