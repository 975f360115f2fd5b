package dev.nospof.lab.machine;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Waiting for something to become true, asking again and again, but not forever.
 *
 * @param limit how long at most
 */
public record Patience(Duration limit) {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);

    public static Patience upTo(Duration limit) {
        return new Patience(limit);
    }

    /**
     * Waits until it is true.
     *
     * @throws LabProblem if it has not become true in time
     */
    public void until(String what, BooleanSupplier condition) {
        until(what, condition, () -> "");
    }

    /**
     * Waits until it is true.
     *
     * @param lastWords asked only when time is up: what may explain why
     * @throws LabProblem if it has not become true in time
     */
    public void until(String what, BooleanSupplier condition, Supplier<String> lastWords) {
        if (!became(condition)) {
            throw LabProblem.late(what, limit, lastWords.get());
        }
    }

    /** Whether it became true in time. */
    public boolean became(BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_QUESTIONS.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the lab waited", interrupted);
        }
    }
}
