package dev.nospof.engine.answers;

/**
 * Something a program said while it ran.
 *
 * @param urn the resource it was said about; empty when about none
 */
public record LogEntry(Level level, String text, String urn) {
    /** As a person would read it: what is wrong says so. */
    @Override
    public String toString() {
        return switch (level) {
            case WARNING -> "warning: " + text;
            case ERROR -> "error: " + text;
            default -> text;
        };
    }

    /** How much it matters. */
    public enum Level {
        /** Written to standard output or standard error. */
        PRINTED,
        INFO,
        WARNING,
        /** Ends a program in failure, as it does in a real deployment. */
        ERROR
    }
}
