package dev.nospof.cli.render;

import dev.nospof.cli.Problem;
import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import java.util.List;
import java.util.Map;

/**
 * A Kubernetes object of a plan, and the YAML that makes it.
 *
 * @param yaml one document, without a separator
 */
public record Manifest(KubernetesObject object, String yaml) {
    /**
     * All objects of a plan, in its order.
     *
     * @throws Problem if there is none, or if a value is not known before deployment or is secret
     */
    public static List<Manifest> of(ResourceGraph graph) {
        var manifests = graph.resources().stream()
                .filter(KubernetesObject::is)
                .map(KubernetesObject::new)
                .map(object -> {
                    refuseWhatIsNotKnown(object.toString(), object.resource().at(), graph.symbols());
                    return new Manifest(
                            object, ManifestYaml.of(object.resource().properties()));
                })
                .toList();
        if (manifests.isEmpty()) {
            throw Problem.nothingToRender(graph.stack());
        }
        return manifests;
    }

    /** {@code apps/v1}, {@code v1} */
    public String apiVersion() {
        var written = object.groupVersion();
        return written.startsWith("core/") ? written.substring("core/".length()) : written;
    }

    private static void refuseWhatIsNotKnown(String object, Field field, Map<String, ResourceGraph.Origin> symbols) {
        if (field.hidden()) {
            throw Problem.notRenderable(
                    object, field.path(), "is " + field.value().kind());
        }
        if (field.value() instanceof Value.Fields) {
            field.fields().values().forEach(below -> refuseWhatIsNotKnown(object, below, symbols));
        } else if (field.value() instanceof Value.Items) {
            field.items().forEach(item -> refuseWhatIsNotKnown(object, item, symbols));
        } else if (field.value() instanceof Value.Text text) {
            symbols.forEach((token, origin) -> {
                if (text.text().contains(token)) {
                    throw Problem.notRenderable(
                            object,
                            field.path(),
                            "holds " + origin.property() + " of "
                                    + origin.resource().name() + ", which deployment will decide");
                }
            });
        }
    }
}
