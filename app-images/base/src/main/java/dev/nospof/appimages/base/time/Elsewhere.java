package dev.nospof.appimages.base.time;

/**
 * How long the request on this thread has waited for another service. That says nothing of this process: letting fewer requests in would not make the
 * other one any quicker, and what those waiting may take of this process their bulkhead says.
 */
public final class Elsewhere {
    private static final ThreadLocal<long[]> WAITED = ThreadLocal.withInitial(() -> new long[1]);

    private Elsewhere() {}

    /** Adds to what this thread has waited. */
    public static void waited(long nanos) {
        WAITED.get()[0] += nanos;
    }

    /** What this thread has waited since this was asked last, in nanoseconds. */
    public static long takeWaited() {
        var waited = WAITED.get();
        long all = waited[0];
        waited[0] = 0;
        return all;
    }
}
