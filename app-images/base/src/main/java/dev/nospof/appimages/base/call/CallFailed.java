package dev.nospof.appimages.base.call;

/** A neighbour gave no usable answer. Whether it acted is unknown: repeat with the same key, or do without. */
public final class CallFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean repeatable;

    private CallFailed(String message, boolean repeatable) {
        super(message);
        this.repeatable = repeatable;
    }

    static CallFailed unreachable(String neighbour, String reason) {
        return new CallFailed("%s gave no answer: %s.".formatted(neighbour, reason), true);
    }

    static CallFailed refused(String neighbour, int status) {
        return new CallFailed("%s answered %d.".formatted(neighbour, status), true);
    }

    static CallFailed notTried(String neighbour, String reason) {
        return new CallFailed("%s was not called: %s.".formatted(neighbour, reason), false);
    }

    boolean repeatable() {
        return repeatable;
    }
}
