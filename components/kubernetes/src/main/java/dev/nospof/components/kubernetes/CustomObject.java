package dev.nospof.components.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.kubernetes.Utilities;
import com.pulumi.kubernetes.meta.v1.outputs.ObjectMeta;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;

/**
 * A Kubernetes object of a kind that the SDK has no class for: a custom resource such as a ServiceMonitor, or a kind younger than the SDK.
 *
 * <p>Registered as {@code kubernetes:<apiVersion>:<kind>}, as the SDK's own classes are, and with their version, so that the same
 * provider process serves both. <b>Does not promise</b> that the cluster knows the kind: the API server says so at deployment.
 */
public final class CustomObject extends CustomResource {
    @Export(
            name = "metadata",
            refs = {ObjectMeta.class},
            tree = "[0]")
    private Output<ObjectMeta> metadata;

    public CustomObject(String name, CustomObjectArgs args, CustomResourceOptions options) {
        super(args.token(), name, args, withVersionOfTheSdk(options));
    }

    public CustomObject(String name, CustomObjectArgs args) {
        this(name, args, CustomResourceOptions.Empty);
    }

    public Output<ObjectMeta> metadata() {
        return metadata;
    }

    private static CustomResourceOptions withVersionOfTheSdk(CustomResourceOptions options) {
        var version =
                CustomResourceOptions.builder().version(Utilities.getVersion()).build();
        return CustomResourceOptions.merge(version, options);
    }
}
