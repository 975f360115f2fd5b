package dev.nospof.policies.rules;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceOptions;
import dev.nospof.policies.graph.Value;
import java.util.List;
import java.util.Map;
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
                new ResourceOptions(false, false, List.of("spec.replicas")),
                resource.source());
    }
}
