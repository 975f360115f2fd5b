package dev.nospof.drills.mend;

/** Someone who can undo what was broken. */
public interface Means {
    /** As in {@link Mend#means()}. */
    String name();

    /**
     * Undoes it; again, if need be.
     *
     * @throws RuntimeException if it could not
     */
    void mend(Mend mend);
}
