package dev.nospof.policies.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Everything that a stack declares. Immutable, and in the order of URNs: two plans with the same content are equal and print alike,
 * whatever order their resources were registered in.
 */
public final class ResourceGraph {
    private final String project;
    private final String stack;
    private final SortedMap<Urn, Resource> resources;
    private final Map<Urn, List<Resource>> children = new TreeMap<>();
    private final SortedMap<String, Origin> symbols;

    private ResourceGraph(
            String project, String stack, SortedMap<Urn, Resource> resources, SortedMap<String, Origin> symbols) {
        this.project = project;
        this.stack = stack;
        this.resources = resources;
        this.symbols = symbols;
        for (var resource : resources.values()) {
            resource.parent().ifPresent(parent -> children.computeIfAbsent(parent, p -> new ArrayList<>())
                    .add(resource));
        }
    }

    /**
     * A graph of these resources.
     *
     * @throws IllegalArgumentException if two have the same URN
     */
    public static ResourceGraph of(String project, String stack, Collection<Resource> resources) {
        return of(project, stack, resources, Map.of());
    }

    /** As above, with the symbols that stand in properties for values of other resources. */
    public static ResourceGraph of(
            String project, String stack, Collection<Resource> resources, Map<String, Origin> symbols) {
        var byUrn = new TreeMap<Urn, Resource>(Comparator.naturalOrder());
        for (var resource : resources) {
            if (byUrn.put(resource.urn(), resource) != null) {
                throw new IllegalArgumentException("Two resources have the URN '" + resource.urn()
                        + "'. Only one of them could be judged. Give each resource of a type its own name.");
            }
        }
        return new ResourceGraph(
                project,
                stack,
                Collections.unmodifiableSortedMap(byUrn),
                Collections.unmodifiableSortedMap(new TreeMap<>(symbols)));
    }

    /** The Pulumi project, or the folder's name for plain manifests. */
    public String project() {
        return project;
    }

    /** The environment: {@code prod}. */
    public String stack() {
        return stack;
    }

    public Collection<Resource> resources() {
        return resources.values();
    }

    public Optional<Resource> find(Urn urn) {
        return Optional.ofNullable(resources.get(urn));
    }

    public List<Resource> ofType(String type) {
        return resources.values().stream().filter(r -> r.type().equals(type)).toList();
    }

    public List<Resource> childrenOf(Urn parent) {
        return Collections.unmodifiableList(children.getOrDefault(parent, List.of()));
    }

    /** What a symbolic text in a property stands for: the part of the text that stands for it, and whose property it is. */
    public SortedMap<String, Origin> symbols() {
        return symbols;
    }

    /** The same plan with each resource changed; a resource whose change is the identity stays the same object. */
    public ResourceGraph map(UnaryOperator<Resource> change) {
        return of(project, stack, resources.values().stream().map(change).toList(), symbols);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResourceGraph graph
                && project.equals(graph.project)
                && stack.equals(graph.stack)
                && resources.equals(graph.resources)
                && symbols.equals(graph.symbols);
    }

    @Override
    public int hashCode() {
        return resources.hashCode();
    }

    @Override
    public String toString() {
        return project + "/" + stack + " with " + resources.size() + " resources";
    }

    /**
     * What a symbolic value stands for.
     *
     * @param property the output that was read: {@code metadata.name}
     */
    public record Origin(Urn resource, String property) {}
}
