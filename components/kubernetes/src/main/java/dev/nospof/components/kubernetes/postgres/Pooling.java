package dev.nospof.components.kubernetes.postgres;

import dev.nospof.components.model.UnsafeArgs;

/**
 * PgBouncer: few connections to the primary carry those of many callers.
 *
 * <p>A connection to the database belongs to a caller for one transaction at a time. What lives longer than that does not work through it:
 * LISTEN, session advisory locks, SET; and the driver's server-side prepared statements (pgjdbc: {@code prepareThreshold=0}).
 *
 * @param callers most connections that each pooler takes
 * @param perDatabase most connections that each pooler opens to one database
 */
public record Pooling(int callers, int perDatabase) {
    /** A thousand callers on ten connections a database and pooler. */
    public static final Pooling DEFAULT = new Pooling(1000, 10);

    /** @throws UnsafeArgs if nobody could be served */
    public Pooling {
        if (callers < 1 || perDatabase < 1) {
            throw tooFew(callers, perDatabase);
        }
    }

    private static UnsafeArgs tooFew(int callers, int perDatabase) {
        return UnsafeArgs.because(
                "Pooling",
                callers + " callers on " + perDatabase + " connections a database, needs at least one of each",
                "Every caller would wait for a connection that is never made.",
                "Use Pooling.DEFAULT, or numbers that your load was measured with.");
    }
}
