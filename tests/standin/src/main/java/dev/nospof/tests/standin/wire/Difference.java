package dev.nospof.tests.standin.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What changes between two objects, by path.
 *
 * @param changes in the order of paths: {@code spec.replicas}
 */
public record Difference(SortedMap<String, Kind> changes) {
    public enum Kind {
        ADDED,
        DELETED,
        UPDATED
    }

    public static Difference between(JsonNode before, JsonNode after) {
        var changes = new TreeMap<String, Kind>();
        compare("", before, after, changes);
        return new Difference(changes);
    }

    private static void compare(String path, JsonNode before, JsonNode after, SortedMap<String, Kind> changes) {
        if (before.equals(after)) {
            return;
        }
        if (before.isMissingNode() || after.isMissingNode()) {
            changes.put(path, before.isMissingNode() ? Kind.ADDED : Kind.DELETED);
        } else if (before.isObject() && after.isObject()) {
            var names = new TreeSet<String>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            for (var name : names) {
                compare(below(path, name), before.path(name), after.path(name), changes);
            }
        } else if (before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(path + "[" + i + "]", before.path(i), after.path(i), changes);
            }
        } else {
            changes.put(path, Kind.UPDATED);
        }
    }

    /** Pulumi's way of writing paths: a name with a dot is quoted. */
    private static String below(String path, String name) {
        if (name.contains(".") || name.contains("/")) {
            return path + "[\"" + name + "\"]";
        }
        return path.isEmpty() ? name : path + "." + name;
    }
}
