package dev.nospof.policies.proof;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Plans for tests, written as manifests. The text {@code <unknown>} stands for a value that only deployment will tell. */
public final class Plans {
    private Plans() {}

    /** A plan of these manifests, each of which may hold several documents. */
    public static ResourceGraph of(String... manifests) {
        var resources = new ArrayList<Resource>();
        for (var manifest : manifests) {
            for (var document : new Load(LoadSettings.builder().build()).loadAllFromString(manifest)) {
                resources.add(resource((Value.Fields) value(document)));
            }
        }
        return ResourceGraph.of("shop", "test", resources);
    }

    /** The properties of one resource, written as YAML. */
    static Value.Fields fields(String yaml) {
        return (Value.Fields) value(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    static Resource resource(Value.Fields fields) {
        var object = Resource.of(new Urn("any"), "any", "any", fields);
        var version = object.at("apiVersion").text().orElseThrow();
        var name = object.at("metadata", "name").text().orElseThrow();
        var type = "kubernetes:" + (version.contains("/") ? version : "core/" + version) + ":"
                + object.at("kind").text().orElseThrow();
        var namespace =
                object.at("metadata", "namespace").text().map(n -> n + "/").orElse("");
        return Resource.of(Urn.of("test", "shop", "", type, namespace + name), type, name, fields);
    }

    private static Value value(Object yaml) {
        if (yaml instanceof Map<?, ?> map) {
            var fields = new TreeMap<String, Value>();
            map.forEach((key, item) -> fields.put((String) key, value(item)));
            return new Value.Fields(fields);
        }
        if (yaml instanceof List<?> list) {
            return new Value.Items(list.stream().map(Plans::value).toList());
        }
        if (yaml instanceof Number number) {
            return new Value.Numeric(new BigDecimal(number.toString()));
        }
        if (yaml instanceof Boolean flag) {
            return Value.of(flag.booleanValue());
        }
        if (yaml == null) {
            return Value.NOTHING;
        }
        return yaml.equals("<unknown>") ? Value.UNKNOWN : Value.of((String) yaml);
    }
}
