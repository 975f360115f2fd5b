package dev.nospof.tests.benchmarks;

/** Something that was measured gave a wrong answer. */
public final class WrongResult extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private WrongResult(String message) {
        super(message);
    }

    /** Fails the run unless both are the same. */
    public static void unlessEqual(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new WrongResult(what + " is " + actual + ", needs to be " + expected
                    + ". A fast wrong answer is worth nothing. Find out who is wrong before measuring again.");
        }
    }

    /** Fails the run unless a figure is within a relative distance of what it should be. */
    public static void unlessClose(String what, double expected, double actual, double distance) {
        if (Math.abs(actual - expected) > distance * Math.abs(expected)) {
            throw new WrongResult(what + " is " + actual + ", needs to be within " + distance + " of " + expected
                    + ". A fast wrong answer is worth nothing. Find out who is wrong before measuring again.");
        }
    }
}
