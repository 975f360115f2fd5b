package dev.nospof.engine.project;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an environment's program is configured with.
 *
 * @param values by full key, {@code shop:replicas}; objects and lists as JSON
 * @param secretKeys the keys whose values must not be shown
 */
public record Configuration(SortedMap<String, String> values, SortedSet<String> secretKeys) {
    public static final Configuration NONE = of(Map.of());

    public Configuration {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        secretKeys = Collections.unmodifiableSortedSet(new TreeSet<>(secretKeys));
    }

    /** A configuration without secrets. */
    public static Configuration of(Map<String, String> values) {
        return of(values, Set.of());
    }

    public static Configuration of(Map<String, String> values, Set<String> secretKeys) {
        return new Configuration(new TreeMap<>(values), new TreeSet<>(secretKeys));
    }

    /** The keys and what may be shown of their values. */
    @Override
    public String toString() {
        var shown = new TreeMap<>(values);
        shown.replaceAll((key, value) -> secretKeys.contains(key) ? "[secret]" : value);
        return shown.toString();
    }
}
