package dev.nospof.components.kubernetes;

/**
 * The labels that Kubernetes recommends and nospof relies on
 * (https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/).
 */
public final class Labels {
    /** The service's name; alone it selects the service's pods within a namespace. */
    public static final String NAME = "app.kubernetes.io/name";

    public static final String MANAGED_BY = "app.kubernetes.io/managed-by";

    /** On every namespace, put there by Kubernetes itself. */
    public static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";

    private Labels() {}
}
