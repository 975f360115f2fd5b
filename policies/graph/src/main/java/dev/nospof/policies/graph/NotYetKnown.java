package dev.nospof.policies.graph;

/**
 * A decision needs a value that is unknown until deployment, or secret.
 *
 * <p>Thrown by {@link Field}'s readers, so that no caller can mistake "unknown" for "absent". Whoever judges a resource catches it once
 * and answers "undecided"; it carries no stack trace because it is an answer, not an accident.
 */
public final class NotYetKnown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;

    NotYetKnown(String path, Value value) {
        super(path + " is " + value.kind(), null, false, false);
        this.path = path;
    }

    /** The property that is not known: {@code spec.replicas}. */
    public String path() {
        return path;
    }
}
