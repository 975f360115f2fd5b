package dev.nospof.policies.graph.read;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.ResourceOptions;
import dev.nospof.policies.graph.SourceLocation;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.WrongKind;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Documents as resources with the tokens that Pulumi's Kubernetes provider has. Any kind is taken, custom ones too; {@code List} and every
 * {@code …List} with items are taken apart.
 */
final class Manifests {
    static final String STACK = "manifests";

    /** Kinds without a namespace, of those that plans commonly hold; it only decides how they are called. */
    private static final Set<String> CLUSTER_WIDE = Set.of(
            "APIService",
            "ClusterRole",
            "ClusterRoleBinding",
            "CustomResourceDefinition",
            "IngressClass",
            "MutatingWebhookConfiguration",
            "Namespace",
            "Node",
            "PersistentVolume",
            "PriorityClass",
            "StorageClass",
            "ValidatingWebhookConfiguration");

    private final String folder;
    private final TreeMap<Urn, Resource> resources = new TreeMap<>();

    private Manifests(String folder) {
        this.folder = folder;
    }

    static ResourceGraph graph(String folder, List<Document> documents) {
        var manifests = new Manifests(folder);
        documents.forEach(document -> {
            if (!isList(document.content())) {
                manifests.add(document.content(), document.source());
                return;
            }
            var items = new Field("", document.content()).at("items").items();
            for (int i = 0; i < items.size(); i++) {
                manifests.add(items.get(i).value(), document.source(i));
            }
        });
        if (manifests.resources.isEmpty()) {
            throw UnreadablePlan.noResources(
                    documents.isEmpty() ? folder : documents.get(0).file());
        }
        return ResourceGraph.of(folder, STACK, manifests.resources.values());
    }

    private static boolean isList(Value content) {
        return content instanceof Value.Fields fields
                && fields.fields().get("items") instanceof Value.Items
                && fields.fields().get("kind") instanceof Value.Text kind
                && kind.text().endsWith("List");
    }

    private void add(Value content, SourceLocation source) {
        if (!(content instanceof Value.Fields fields)) {
            throw UnreadablePlan.notAnObject(source.toString(), content.kind());
        }
        var object = new Field("", fields);
        var kind = required(object.at("kind"), source);
        var token = token(required(object.at("apiVersion"), source), kind);
        String name;
        try {
            name = qualifiedName(object, kind, source);
        } catch (WrongKind wrong) {
            throw UnreadablePlan.malformed(source.toString(), kind, wrong.getMessage());
        }
        var urn = Urn.of(STACK, folder, "", token, name);
        var resource = new Resource(
                urn,
                token,
                name,
                true,
                fields,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Collections.emptySortedMap(),
                ResourceOptions.NONE,
                Optional.of(source));
        var other = resources.putIfAbsent(urn, resource);
        if (other != null) {
            throw UnreadablePlan.sameObject(
                    kind + " " + name,
                    other.source().map(SourceLocation::toString).orElse(folder),
                    source.toString());
        }
    }

    private static String token(String apiVersion, String kind) {
        return "kubernetes:" + (apiVersion.equals("v1") ? "core/v1" : apiVersion) + ":" + kind;
    }

    private static String required(Field field, SourceLocation source) {
        if (field.value() instanceof Value.Text text && !text.text().isBlank()) {
            return text.text();
        }
        throw UnreadablePlan.fieldMissing(source.toString(), field.path());
    }

    private String qualifiedName(Field object, String kind, SourceLocation source) {
        var metadata = object.at("metadata");
        var generated = metadata.at("generateName").value() instanceof Value.Text prefix
                ? Optional.of(prefix.text() + "*" + source.line())
                : Optional.<String>empty();
        var name = metadata.at("name").value() instanceof Value.Nothing && generated.isPresent()
                ? generated.get()
                : required(metadata.at("name"), source);
        return CLUSTER_WIDE.contains(kind)
                ? name
                : metadata.at("namespace").text().orElse("default") + "/" + name;
    }
}
