package dev.nospof.drills.fault;

import java.time.Duration;

/** Time that passes in the middle of a fault. */
final class Waits {
    private Waits() {}

    /** @throws IllegalStateException if the drill is stopped meanwhile */
    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the drill was stopped", stopped);
        }
    }
}
