package dev.nospof.tests.engine;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Map;

/**
 * A small program for the real CLI: a namespace and, in a component, a Deployment with no spread at all, and two ConfigMaps with generated
 * names, one of which holds a value that only deployment tells.
 *
 * <p>Configuration: {@code replicas}: how many; {@code app}: the selector's label, which cannot change; {@code spoilt}: a field that Deployments do not have.
 */
public final class ShelfProgram {
    private ShelfProgram() {}

    public static void main(String[] arguments) {
        Pulumi.run(ShelfProgram::stack);
    }

    static void stack(Context context) {
        var namespace = new Namespace(
                "shelf",
                NamespaceArgs.builder()
                        .metadata(ObjectMetaArgs.builder()
                                .name(context.projectName())
                                .build())
                        .build());
        var shelf = new Shelf("books", namespace, context);
        context.export("deployment", shelf.name);
    }

    static final class Shelf extends ComponentResource {
        private final Output<String> name;

        Shelf(String name, Namespace namespace, Context context) {
            super("tests:engine:Shelf", name, ComponentResourceOptions.Empty);
            var child = CustomResourceOptions.builder().parent(this).build();
            var place = namespace.metadata().applyValue(m -> m.name().orElseThrow());
            var config = context.config();
            var deployment = new CustomResource(
                    "kubernetes:apps/v1:Deployment",
                    name,
                    new DeploymentLikeArgs(
                            place,
                            name,
                            config.getInteger("replicas").orElse(3),
                            config.get("app").orElse("books"),
                            config.get("spoilt").isPresent()),
                    child);
            var metadata = ObjectMetaArgs.builder().namespace(place).build();
            var settings = new ConfigMap(
                    name + "-settings",
                    ConfigMapArgs.builder()
                            .metadata(metadata)
                            .data(Map.of("colour", "green"))
                            .build(),
                    child);
            var unknownUntilDeployment =
                    settings.metadata().applyValue(m -> m.uid().orElse(""));
            new ConfigMap(
                    name + "-notes",
                    ConfigMapArgs.builder()
                            .metadata(metadata)
                            .data(unknownUntilDeployment.applyValue(uid -> Map.of("settings", uid)))
                            .build(),
                    child);
            this.name = deployment.urn();
            registerOutputs(Map.of("name", this.name));
        }
    }

    /** Fields by name, so that a program may say what the typed SDK would not let it. */
    @SuppressWarnings("UnusedVariable") // the SDK reads the fields
    static final class DeploymentLikeArgs extends ResourceArgs {
        @Import
        private final Output<Map<String, Object>> metadata;

        @Import
        private final Output<Map<String, Object>> spec;

        DeploymentLikeArgs(Output<String> namespace, String name, int replicas, String app, boolean spoilt) {
            var labels = Map.of("app", app);
            var container = Map.of("name", "books", "image", "shop/books:1");
            var template =
                    Map.of("metadata", Map.of("labels", labels), "spec", Map.of("containers", List.of(container)));
            this.metadata = namespace.applyValue(n -> Map.of("namespace", n, "name", name));
            this.spec = Output.of(Map.of(
                    spoilt ? "replica" : "replicas",
                    replicas,
                    "selector",
                    Map.of("matchLabels", labels),
                    "template",
                    template));
        }
    }
}
