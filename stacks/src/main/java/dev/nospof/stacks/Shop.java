package dev.nospof.stacks;

import com.pulumi.Context;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;

/** Everything that the shop is. A service comes after what it calls. */
final class Shop {
    private Shop() {}

    static void declare(Context context) {
        var settings = Settings.from(context.config());
        if (!settings.namesDigests()) {
            context.log()
                    .info("Images are named by version " + settings.version()
                            + ": a tag may come to mean another image. stacks/pin-images names what was built.");
        }
        var inNamespace = ComponentResourceOptions.builder()
                .dependsOn(namespace(settings))
                .build();

        var database = Database.declare(settings, inNamespace);
        var inventory = Inventory.declare(settings, database, inNamespace);
        var payments = Payments.declare(settings, database, inNamespace);
        var orders = Orders.declare(settings, database, inventory, payments, inNamespace);
        var storefront = Storefront.declare(settings, orders, inventory, inNamespace);
        var edge = Edge.declare(settings, storefront, inNamespace);

        context.export("edge", edge.host());
    }

    private static Namespace namespace(Settings settings) {
        var metadata = ObjectMetaArgs.builder()
                .name(settings.namespace())
                .labels(Map.of("pod-security.kubernetes.io/enforce", "restricted"))
                .build();
        return new Namespace(
                settings.namespace(), NamespaceArgs.builder().metadata(metadata).build());
    }
}
