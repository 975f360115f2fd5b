package dev.nospof.components.model;

import java.util.Optional;

/**
 * A child of a component, and the type of its arguments: the key of a builder's {@code customise}. Each component names its own, such as
 * {@code SelfHealingService.DEPLOYMENT}. A component that makes one of a kind for each zone means all of them, or one:
 * {@code MultiAzNetwork.NAT_GATEWAY.in("eu-west-1a")}.
 *
 * @param <A> its arguments
 */
public final class Child<A> {
    private final Class<A> type;
    private final String role;
    private final Optional<String> key;
    private final Optional<Child<A>> whole;

    private Child(Class<A> type, String role, Optional<String> key, Optional<Child<A>> whole) {
        this.type = type;
        this.role = role;
        this.key = key;
        this.whole = whole;
    }

    /**
     * A child.
     *
     * @param role unique within its component, and fixed for good: the child's name ends with it
     */
    public static <A> Child<A> of(Class<A> type, String role) {
        return new Child<>(type, role, Optional.empty(), Optional.empty());
    }

    /**
     * The one of this key, where the component makes several.
     *
     * @param key what it is for, such as a zone's name; never a position, which would move
     */
    public Child<A> in(String key) {
        return new Child<>(type, role, Optional.of(key), Optional.of(whole.orElse(this)));
    }

    /** The one of this key, or this one where there is none. */
    public Child<A> in(Optional<String> key) {
        return key.map(this::in).orElse(this);
    }

    public Class<A> type() {
        return type;
    }

    /** The child's logical name: fixed for good, since Pulumi would replace what is renamed. */
    public String nameIn(String component) {
        return component + "-" + this;
    }

    /** Whether what is said of this child is said of that one: it is the same, or one of those that this one means. */
    public boolean covers(Child<?> other) {
        return whole() == other.whole() && (key.isEmpty() || key.equals(other.key));
    }

    private Child<?> whole() {
        return whole.orElse(this);
    }

    @Override
    public String toString() {
        return role + key.map(k -> "-" + k).orElse("");
    }
}
