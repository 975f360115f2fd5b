package dev.nospof.components.kubernetes;

import com.pulumi.resources.ResourceArgs;

/**
 * A child of a component, and the type of its arguments: the key of a builder's {@code customise}. Each component names its own, such as
 * {@code SelfHealingService.DEPLOYMENT}.
 *
 * @param <A> its arguments
 */
public final class Child<A extends ResourceArgs> {
    private final Class<A> type;
    private final String role;

    private Child(Class<A> type, String role) {
        this.type = type;
        this.role = role;
    }

    /**
     * A child.
     *
     * @param role unique within its component, and fixed for good: the child's name ends with it
     */
    public static <A extends ResourceArgs> Child<A> of(Class<A> type, String role) {
        return new Child<>(type, role);
    }

    public Class<A> type() {
        return type;
    }

    /** The child's logical name: fixed for good, since Pulumi would replace what is renamed. */
    public String nameIn(String component) {
        return component + "-" + role;
    }

    @Override
    public String toString() {
        return role;
    }
}
