package dev.nospof.policies.rules;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceOptions;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Parts that tests put into the sample. */
public final class Samples {
    private Samples() {}

    /** A command line. */
    public static Value words(String... words) {
        return new Value.Items(Stream.of(words).map(Value::of).toList());
    }

    /** The pod's volumes, when it has one by this claim. */
    public static Value claim(String name) {
        var claim = Value.Fields.of(Map.of("claimName", Value.of(name)));
        return new Value.Items(
                List.of(Value.Fields.of(Map.of("name", Value.of("data"), "persistentVolumeClaim", claim))));
    }

    /** A container that keeps the promises about containers that do not serve. */
    public static Value container(String name) {
        var amounts = Value.Fields.of(Map.of("cpu", Value.of("10m"), "memory", Value.of("16Mi")));
        return Value.Fields.of(Map.of(
                "name", Value.of(name),
                "image", Value.of(name + ":1"),
                "resources", Value.Fields.of(Map.of("requests", amounts, "limits", amounts))));
    }

    /** The pod's init containers, when one stays and reserves nothing. */
    public static Value sidecar() {
        return new Value.Items(List.of(Value.Fields.of(
                Map.of("name", Value.of("proxy"), "image", Value.of("proxy:1"), "restartPolicy", Value.of("Always")))));
    }

    /** The workload, when Pulumi leaves its replica count alone. */
    public static Resource ignoringReplicas(Resource resource) {
        return ignoring(resource, "spec.replicas");
    }

    /** The same, of which Pulumi leaves this property alone. */
    public static Resource ignoring(Resource resource, String property) {
        return with(resource, new ResourceOptions(false, false, List.of(property)));
    }

    /** The same, of which a preview tells only where this property comes from. */
    public static Resource depending(Resource resource, String property, Urn source) {
        return new Resource(
                resource.urn(),
                resource.type(),
                resource.name(),
                resource.custom(),
                resource.properties(),
                resource.parent(),
                resource.provider(),
                resource.dependencies(),
                new TreeMap<>(Map.of(property, List.of(source))),
                resource.options(),
                resource.source());
    }

    /** The same, which Pulumi refuses to delete. */
    public static Resource keeping(Resource resource) {
        return with(resource, new ResourceOptions(true, false, List.of()));
    }

    /** The same, which Pulumi deletes as soon as it is left out. */
    public static Resource losing(Resource resource) {
        return with(resource, ResourceOptions.NONE);
    }

    private static Resource with(Resource resource, ResourceOptions options) {
        return new Resource(
                resource.urn(),
                resource.type(),
                resource.name(),
                resource.custom(),
                resource.properties(),
                resource.parent(),
                resource.provider(),
                resource.dependencies(),
                resource.propertyDependencies(),
                options,
                resource.source());
    }

    /** The same, which this provider makes. */
    static Resource madeBy(String provider, Resource resource) {
        return new Resource(
                resource.urn(),
                resource.type(),
                resource.name(),
                resource.custom(),
                resource.properties(),
                resource.parent(),
                Optional.of(provider),
                resource.dependencies(),
                resource.propertyDependencies(),
                resource.options(),
                resource.source());
    }

    /** A list of one. */
    public static Value items(Value item) {
        return new Value.Items(List.of(item));
    }

    /** An object with one text. */
    public static Value fields(String name, String text) {
        return Value.Fields.of(Map.of(name, Value.of(text)));
    }

    /** The same under another name; its URN stays, so that whoever refers to it still does. */
    public static Resource renamed(Resource resource, String name) {
        return new Resource(
                resource.urn(),
                resource.type(),
                name,
                resource.custom(),
                resource.properties(),
                resource.parent(),
                resource.provider(),
                resource.dependencies(),
                resource.propertyDependencies(),
                resource.options(),
                resource.source());
    }
}
