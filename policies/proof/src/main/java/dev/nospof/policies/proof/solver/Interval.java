package dev.nospof.policies.proof.solver;

/**
 * A probability that is known to lie between two numbers, ends included.
 *
 * @param low at least this
 * @param high at most this
 */
public record Interval(double low, double high) {
    public Interval {
        if (!(0 <= low && low <= high && high <= 1)) {
            throw new IllegalArgumentException(
                    "The interval from " + low + " to " + high
                            + " holds no probability. Nothing follows from it. Give two numbers from 0 to 1, the smaller first.");
        }
    }

    public boolean isExact() {
        return low == high;
    }

    /** The probability of the opposite. */
    public Interval complement() {
        return new Interval(1 - high, 1 - low);
    }
}
