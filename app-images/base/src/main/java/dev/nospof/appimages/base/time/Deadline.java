package dev.nospof.appimages.base.time;

import java.time.Duration;
import java.util.Optional;

/**
 * The moment by which a request's answer is of use to whoever asked. One budget is given at the edge and only shrinks on its way.
 *
 * <p>Between processes what is <em>left</em> travels ({@link #HEADER}, milliseconds), never a time of day: clocks differ and jump. Here
 * it is kept on {@link System#nanoTime()}, which does not.
 */
public record Deadline(long atNanos) {
    /** The header that carries what is left of the budget, in whole milliseconds. */
    public static final String HEADER = "Request-Budget-Ms";

    public static Deadline in(Duration budget) {
        return new Deadline(System.nanoTime() + budget.toNanos());
    }

    /** The caller's budget where it states one, but never more than the own limit. A header that is no number counts as absent. */
    public static Deadline fromHeader(Optional<String> header, Duration limit) {
        return in(header.flatMap(Deadline::millis)
                .filter(left -> left.compareTo(limit) < 0)
                .orElse(limit));
    }

    private static Optional<Duration> millis(String text) {
        try {
            return Optional.of(Duration.ofMillis(Math.max(0, Long.parseLong(text.strip()))));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** What is left; zero when it has passed, never negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, atNanos - System.nanoTime()));
    }

    public boolean hasPassed() {
        return left().isZero();
    }

    /** The shorter of the two: a step may have a limit of its own, but never outlives its request. */
    public Duration leftAtMost(Duration limit) {
        Duration left = left();
        return left.compareTo(limit) < 0 ? left : limit;
    }

    public String asHeader() {
        return Long.toString(left().toMillis());
    }
}
