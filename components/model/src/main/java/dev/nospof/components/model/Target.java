package dev.nospof.components.model;

/** Something that a service can depend on. */
@FunctionalInterface
public interface Target {
    /** Its name, as annotations and the failure matrix call it: {@code payments}, or {@code billing/payments} in another namespace. */
    String name();

    /** A thing of which only the name is known: one that depends on us in turn, or that another stack creates. */
    static Target named(String name) {
        return new Named(name);
    }

    /**
     * A name and nothing else.
     *
     * @param name as {@link Target#name()}
     */
    record Named(String name) implements Target {}
}
