package dev.nospof.appimages.orders;

/**
 * How many messages are worked on at a time. One more for each that came to its end, half as many for one that did not: after an outage the
 * neighbours see few calls first, and within a few of their answers all that they can take.
 *
 * <p>Thread-safe.
 */
final class Pace {
    /** As many as a breaker tries: fewer would only make the trial longer. */
    private static final int LEAST = 3;

    private final int most;
    private int limit;
    private int underWay;

    /** Begins with half of the most. */
    Pace(int most) {
        this.most = most;
        this.limit = Math.max(least(), most / 2);
    }

    private int least() {
        return Math.min(LEAST, most);
    }

    /** How many more may be begun now, where so many at a time are welcome. */
    synchronized int room(int welcome) {
        return Math.max(0, Math.min(limit, welcome) - underWay);
    }

    synchronized void begun(int messages) {
        underWay += messages;
    }

    synchronized void ended(boolean well) {
        underWay--;
        limit = well ? Math.min(most, limit + 1) : Math.max(least(), limit / 2);
    }

    synchronized int underWay() {
        return underWay;
    }

    synchronized int limit() {
        return limit;
    }
}
