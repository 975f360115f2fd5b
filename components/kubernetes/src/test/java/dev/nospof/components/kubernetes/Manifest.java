package dev.nospof.components.kubernetes;

import com.pulumi.Log;
import com.pulumi.resources.InputArgs;
import com.pulumi.serialization.internal.Serializer;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Arguments as the engine is given them: maps, lists, texts, numbers, booleans. */
public record Manifest(Object value) {
    /** What the SDK makes of these arguments; absent fields are left out. */
    public static Manifest of(InputArgs args) {
        return new Manifest(plain(
                new Serializer(Log.ignore()).serializeAsync("args", args, false).join()));
    }

    /** What stands at this path; a number counts into a list. Nothing is {@code null}. */
    public Object at(String... path) {
        var here = value;
        for (var step : path) {
            if (here instanceof List<?> list) {
                here = Integer.parseInt(step) < list.size() ? list.get(Integer.parseInt(step)) : null;
            } else {
                here = here instanceof Map<?, ?> map ? map.get(step) : null;
            }
        }
        return here;
    }

    public Manifest in(String... path) {
        return new Manifest(at(path));
    }

    public List<Manifest> items(String... path) {
        return at(path) instanceof List<?> list
                ? list.stream().map(i -> new Manifest(i)).toList()
                : List.of();
    }

    static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            SortedMap<String, Object> sorted = new TreeMap<>();
            map.forEach((k, v) -> {
                if (v != null) {
                    sorted.put((String) k, plain(v));
                }
            });
            return sorted;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Manifest::plain).toList();
        }
        return value instanceof Double number && number % 1 == 0 ? (Object) number.intValue() : value;
    }
}
