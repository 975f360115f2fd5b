package dev.nospof.policies.graph.kubernetes;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.ResourceGraph;
import java.util.List;

/**
 * A reference by kind and name, as scalers have it.
 *
 * @param owner the object that refers
 * @param defaultKind what is meant where no kind is given; empty where one is required
 */
public record TargetReference(KubernetesObject owner, Field field, String defaultKind) {
    public String kind() {
        return field.at("kind").text().orElse(defaultKind);
    }

    public Field name() {
        return field.at("name");
    }

    /** Whether the reference gives this object's kind and name. */
    public boolean names(KubernetesObject object) {
        if (!kind().equals(object.kind())) {
            return false;
        }
        return name().hidden()
                ? dependsOnlyOn(object)
                : name().text().orElse("").equals(object.name());
    }

    /** As above; where the name is one that deployment makes up, the graph's symbols tell whose it is. */
    public boolean names(KubernetesObject object, ResourceGraph graph) {
        if (!kind().equals(object.kind())) {
            return false;
        }
        if (!name().hidden()) {
            var origin = graph.symbols().get(name().text().orElse(""));
            if (origin != null) {
                return origin.resource().equals(object.resource().urn());
            }
        }
        return names(object);
    }

    /** A name that is not known yet comes from another resource; the plan says from which, by top-level property. */
    private boolean dependsOnlyOn(KubernetesObject object) {
        var sources = owner.resource().propertyDependencies().getOrDefault(property(), List.of());
        if (sources.size() == 1) {
            return sources.get(0).equals(object.resource().urn());
        }
        return name().text().isPresent();
    }

    private String property() {
        var dot = field.path().indexOf('.');
        return dot < 0 ? field.path() : field.path().substring(0, dot);
    }
}
