package dev.nospof.policies.graph.kubernetes;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Resource;
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
        var name = resource.at("metadata", "name");
        return name.hidden() ? resource.name() : name.text().orElse(resource.name());
    }

    /** The namespace, {@code default} where none is given. A namespace that is not known yet is called by its own text, {@code ?}. */
    public String namespace() {
        var namespace = resource.at("metadata", "namespace");
        return namespace.hidden() ? "?" : namespace.text().orElse("default");
    }

    public SortedMap<String, String> labels() {
        return at("metadata", "labels").texts();
    }

    public SortedMap<String, String> annotations() {
        return at("metadata", "annotations").texts();
    }

    public Field at(String... path) {
        return resource.at(path);
    }

    /** Whether a selector of the other object could select this one: same cluster, same namespace. */
    public boolean near(KubernetesObject other) {
        return namespace().equals(other.namespace()) && resource.provider().equals(other.resource.provider());
    }

    /** As a person would say it: {@code Deployment shop/orders}. */
    @Override
    public String toString() {
        return kind() + " " + namespace() + "/" + name();
    }
}
