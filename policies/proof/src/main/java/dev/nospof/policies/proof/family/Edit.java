package dev.nospof.policies.proof.family;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Properties with one value changed; everything on the way to it is made where it is missing. */
public final class Edit {
    private Edit() {}

    public static Resource with(Resource resource, List<String> path, Value value) {
        return resource.with((Value.Fields) set(resource.properties(), path, value));
    }

    public static Resource without(Resource resource, List<String> path) {
        return with(resource, path, Value.NOTHING);
    }

    private static Value set(Value at, List<String> path, Value value) {
        if (path.isEmpty()) {
            return value;
        }
        var fields = new TreeMap<String, Value>();
        if (at instanceof Value.Fields known) {
            fields.putAll(known.fields());
        }
        var name = path.get(0);
        var changed = set(fields.getOrDefault(name, Value.NOTHING), path.subList(1, path.size()), value);
        if (changed instanceof Value.Nothing) {
            fields.remove(name);
        } else {
            fields.put(name, changed);
        }
        return new Value.Fields(fields);
    }

    /** The items there, those of {@code keep} alone, and one more. */
    public static Value items(Field list, Predicate<Field> keep, Value more) {
        var items = new ArrayList<Value>();
        list.items().stream().filter(keep).map(Field::value).forEach(items::add);
        items.add(more);
        return new Value.Items(items);
    }
}
