package dev.nospof.appimages.base.admission;

/** Who goes first when there is too much to do. Each may use its share of the places; what is left over is kept for those above it. */
public enum Priority {
    /** An order or a charge: money and promises. */
    CRITICAL(1.0),
    /** A person looks at a page. */
    NORMAL(0.8),
    /** Can be asked again later without anyone noticing. */
    DEFERRABLE(0.5);

    private final double share;

    Priority(double share) {
        this.share = share;
    }

    /** How many of the places requests of this priority may fill; at least one, or it would never be served. */
    int of(int places) {
        return Math.max(1, (int) Math.floor(places * share));
    }
}
