package dev.nospof.appimages.base.call;

/**
 * At most a tenth of the calls to a neighbour may be retries, so that retrying does not keep a broken neighbour down (the
 * measure is described in the SRE book, chapter "Addressing Cascading Failures"). A reserve of ten lets rare calls be retried, too.
 */
final class RetryBudget {
    private static final double PER_CALL = 0.1;
    private static final double RESERVE = 10;

    private double left = RESERVE;

    synchronized void called() {
        left = Math.min(RESERVE, left + PER_CALL);
    }

    synchronized boolean spend() {
        if (left < 1) {
            return false;
        }
        left -= 1;
        return true;
    }
}
