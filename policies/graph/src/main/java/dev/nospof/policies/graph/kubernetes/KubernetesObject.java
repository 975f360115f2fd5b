package dev.nospof.policies.graph.kubernetes;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Value;
import java.util.SortedMap;

/** What every Kubernetes object has: a kind, a name, a namespace, labels. */
public record KubernetesObject(Resource resource) {
    private static final String PREFIX = "kubernetes:";

    /** Whether this resource is an object of the Kubernetes API. Providers, Helm releases and components are not. */
    public static boolean is(Resource resource) {
        return resource.custom()
                && resource.type().startsWith(PREFIX)
                && !resource.type().startsWith(PREFIX + "helm.sh/");
    }

    /** {@code Deployment} */
    public String kind() {
        return resource.type().substring(resource.type().lastIndexOf(':') + 1);
    }

    /** Group and version: {@code apps/v1}; the core group's is {@code core/v1}. */
    public String groupVersion() {
        var token = resource.type();
        return token.substring(PREFIX.length(), token.lastIndexOf(':'));
    }

    /** The object's own name; where Pulumi will generate one, the resource's logical name, which the generated one starts with. */
    public String name() {
        return at("metadata").value() instanceof Value.Fields metadata
                        && metadata.fields().get("name") instanceof Value.Text name
                ? name.text()
                : resource.name();
    }

    /** The namespace, {@code default} where none is given. One that is not known yet, or is no text, is called {@code ?}. */
    public String namespace() {
        if (!(at("metadata").value() instanceof Value.Fields metadata)) {
            return at("metadata").isPresent() ? "?" : "default";
        }
        var namespace = metadata.fields().getOrDefault("namespace", Value.NOTHING);
        if (namespace instanceof Value.Text text) {
            return text.text();
        }
        return namespace instanceof Value.Nothing ? "default" : "?";
    }

    public SortedMap<String, String> labels() {
        return at("metadata", "labels").texts();
    }

    public SortedMap<String, String> annotations() {
        return at("metadata", "annotations").texts();
    }

    /** The pod template where workloads have it; absent in kinds of another form. */
    public Field template() {
        var spec = at("spec");
        return spec.value() instanceof Value.Fields || spec.hidden()
                ? spec.at("template")
                : new Field("spec.template", Value.NOTHING);
    }

    public Field at(String... path) {
        return resource.at(path);
    }

    /** Whether a selector of the other object could select this one: same cluster, same namespace. */
    public boolean near(KubernetesObject other) {
        return surroundings().equals(other.surroundings());
    }

    /** Cluster and namespace, as a key: objects with the same one are {@link #near} each other. */
    String surroundings() {
        return cluster() + "|" + namespace();
    }

    /** The provider, which stands for a cluster. The default ones of several SDK versions all lead to the same. */
    private String cluster() {
        return resource.provider().filter(p -> !p.contains("::default")).orElse("");
    }

    /** As a person would say it: {@code Deployment shop/orders}. */
    @Override
    public String toString() {
        return kind() + " " + namespace() + "/" + name();
    }
}
