package dev.nospof.policies.graph.aws;

import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * In which region each resource of a plan is.
 *
 * <p>By what it says itself ({@code nospof.dev/region}), by its provider, by the cluster that its provider leads to, by its zones or those of its subnets; else in the home region: the one that most of what has no
 * provider of its own names zones of, or that most of the plan does where all has one. Where nothing names a zone, nobody knows what the home region is called.
 */
public final class Regions {
    /** By which something says it itself. */
    private static final String REGION = "nospof.dev/region";

    private static final List<String> PLACED_BY =
            List.of("subnets", "subnetMappings", "subnetId", "subnetIds", "vpcZoneIdentifiers", "networkConfiguration");

    private final ResourceGraph graph;
    private final References references;
    private final Optional<String> home;

    public Regions(ResourceGraph graph, References references) {
        this.graph = graph;
        this.references = references;
        this.home = mostNamed(
                        resource -> provider(resource).flatMap(this::ofProvider).isEmpty())
                .or(() -> mostNamed(resource -> true));
    }

    /** The region of this resource; the home region where nothing says another. */
    public Optional<String> of(Resource resource) {
        return said(resource).or(() -> home);
    }

    /** Where the stack is, beside what has a region of its own; empty where no zone is named. */
    public Optional<String> home() {
        return home;
    }

    /** The region that a resource or its provider says; empty where it is left to the stack's configuration. */
    public Optional<String> said(Resource resource) {
        return declared(resource)
                .or(() -> provider(resource).flatMap(this::ofProvider))
                .or(() -> ofZones(resource));
    }

    private Optional<String> mostNamed(Predicate<Resource> counts) {
        var mentions = new TreeMap<String, Integer>();
        for (var resource : graph.resources()) {
            if (counts.test(resource)) {
                ofZone(resource).ifPresent(region -> mentions.merge(region, 1, Integer::sum));
            }
        }
        var most = "";
        for (var region : mentions.entrySet()) {
            if (region.getValue() > mentions.getOrDefault(most, 0)) {
                most = region.getKey();
            }
        }
        return Optional.of(most).filter(region -> !region.isEmpty());
    }

    private static Optional<String> declared(Resource resource) {
        return Stream.of(List.of("tags"), List.of("metadata", "annotations"))
                .flatMap(path -> text(below(resource.properties(), path, REGION)).stream())
                .findFirst();
    }

    /** A reference to a provider is its URN and its id. */
    private Optional<Resource> provider(Resource resource) {
        return resource.provider().flatMap(reference -> {
            var end = reference.lastIndexOf("::");
            return graph.find(new Urn(reference))
                    .or(() -> end > 0 ? graph.find(new Urn(reference.substring(0, end))) : Optional.empty());
        });
    }

    private Optional<String> ofProvider(Resource provider) {
        if (provider.type().equals("pulumi:providers:aws")) {
            return text(provider.properties().fields().get("region"));
        }
        var leadsTo = new ArrayList<Resource>();
        references.in(provider.properties()).forEach(urn -> graph.find(urn).ifPresent(leadsTo::add));
        provider.propertyDependencies()
                .keySet()
                .forEach(property -> leadsTo.addAll(references.from(provider, property)));
        return leadsTo.stream()
                .filter(cluster -> cluster.type().startsWith("aws:"))
                .flatMap(cluster -> said(cluster).stream())
                .findFirst();
    }

    private Optional<String> ofZones(Resource resource) {
        return ofZone(resource).or(() -> PLACED_BY.stream()
                .flatMap(property -> references.from(resource, property, VpcNetwork.SUBNET).stream())
                .flatMap(subnet -> ofZone(subnet).stream())
                .findFirst());
    }

    /** By the name of its zone; an id does not tell. */
    private static Optional<String> ofZone(Resource resource) {
        return text(resource.properties().fields().get("availabilityZone"))
                .filter(zone -> zone.matches("[a-z]{2}(-[a-z]+)+-\\d[a-z]"))
                .map(zone -> zone.substring(0, zone.length() - 1));
    }

    private static Value below(Value value, List<String> path, String last) {
        var at = value;
        for (var name : path) {
            at = at instanceof Value.Fields fields ? fields.fields().getOrDefault(name, Value.NOTHING) : Value.NOTHING;
        }
        return at instanceof Value.Fields fields ? fields.fields().getOrDefault(last, Value.NOTHING) : Value.NOTHING;
    }

    private static Optional<String> text(Value value) {
        return value instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
    }
}
