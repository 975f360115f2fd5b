package dev.nospof.components.model;

/**
 * What was asked for cannot be made to survive. Thrown before anything is created.
 *
 * <p>The message has four parts, so that whoever reads it needs nothing else: the thing, its value, the harm, the way out.
 */
public final class UnsafeArgs extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private UnsafeArgs(String message) {
        super(message);
    }

    /**
     * A refusal.
     *
     * @param thing whose value it is: {@code Timing}
     * @param value what it is and what it needs to be: {@code boot time is -5 s, needs to be more than 0}
     * @param harm what would happen, a sentence
     * @param wayOut what to do instead, a sentence
     */
    public static UnsafeArgs because(String thing, String value, String harm, String wayOut) {
        return new UnsafeArgs(thing + ": " + value + ".\n" + harm + "\n" + wayOut);
    }
}
