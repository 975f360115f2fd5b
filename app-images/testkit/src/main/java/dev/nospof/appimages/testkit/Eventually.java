package dev.nospof.appimages.testkit;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for something to become true, by asking; the limit is only there so that a broken test ends. */
public final class Eventually {
    private Eventually() {}

    /** Returns once the condition is true; fails the test where it is not when the limit is over. */
    public static void holds(String what, Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("After " + limit.toSeconds() + " s it is still not so that " + what + ".");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }
}
