package dev.nospof.components.kubernetes.postgres;

/** What an acknowledged write has survived already, and what happens when no standby is left to confirm it. */
public enum Durability {
    /**
     * Every acknowledged write is on two members, in two zones. When the last standby is gone, the primary goes on alone; should it then be
     * lost too, nobody takes over until it, or its volume, is back. No single loss costs a write, or stops writing.
     */
    PREFERRED("preferred", false),

    /** As above, but a write that no standby confirms waits. For members in three zones: with two, losing either would stop all writing. */
    REQUIRED("required", true);

    private final String word;
    private final boolean strict;

    Durability(String word, boolean strict) {
        this.word = word;
        this.strict = strict;
    }

    String word() {
        return word;
    }

    boolean isStrict() {
        return strict;
    }
}
