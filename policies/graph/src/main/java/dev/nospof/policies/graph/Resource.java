package dev.nospof.policies.graph;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One resource of a plan, as its program declared it.
 *
 * @param type Pulumi's type token: {@code kubernetes:apps/v1:Deployment}
 * @param name the logical name
 * @param custom false for a component, which groups others and exists only in the plan
 * @param properties what the program asked for, not what a provider answered
 * @param dependencies every resource that must exist first, whether declared or found in a property
 * @param propertyDependencies the same by top-level property
 * @param source where it was declared, when the reader can tell
 */
public record Resource(
        Urn urn,
        String type,
        String name,
        boolean custom,
        Value.Fields properties,
        Optional<Urn> parent,
        Optional<String> provider,
        List<Urn> dependencies,
        SortedMap<String, List<Urn>> propertyDependencies,
        ResourceOptions options,
        Optional<SourceLocation> source) {

    public Resource {
        dependencies = List.copyOf(dependencies);
        var copied = new TreeMap<String, List<Urn>>();
        propertyDependencies.forEach((property, urns) -> copied.put(property, List.copyOf(urns)));
        propertyDependencies = Collections.unmodifiableSortedMap(copied);
    }

    /** A custom resource of which only the essentials matter. */
    public static Resource of(Urn urn, String type, String name, Value.Fields properties) {
        return new Resource(
                urn,
                type,
                name,
                true,
                properties,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Collections.emptySortedMap(),
                ResourceOptions.NONE,
                Optional.empty());
    }

    /** The property at this path. */
    public Field at(String... names) {
        return new Field("", properties).at(names);
    }

    /** The same resource with other properties, for "what if" questions. */
    public Resource with(Value.Fields changed) {
        return new Resource(
                urn,
                type,
                name,
                custom,
                changed,
                parent,
                provider,
                dependencies,
                propertyDependencies,
                options,
                source);
    }
}
