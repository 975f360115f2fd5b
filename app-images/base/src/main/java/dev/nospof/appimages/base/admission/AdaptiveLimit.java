package dev.nospof.appimages.base.admission;

import dev.nospof.appimages.base.config.BadSettings;
import java.time.Duration;

/**
 * How many requests may be under way at a time, learnt from their latency: additive increase, multiplicative decrease, as TCP does
 * (Chiu and Jain, 1989). Grows by one per limit-full of quick answers, only while the places are really used; shrinks by a tenth for an
 * answer slower than the target, at most once in a target's time, so that one burst counts once.
 *
 * <p>Thread-safe. Does not queue: whoever finds no place is to be told so at once.
 */
public final class AdaptiveLimit {
    private static final double SHRINK = 0.9;

    private final int floor;
    private final int ceiling;
    private final long target;
    private double limit;
    private int underWay;
    private long lastShrink;

    public AdaptiveLimit(int floor, int ceiling, Duration latencyTarget) {
        if (floor < 1 || floor > ceiling) {
            throw BadSettings.outOfRange(
                    "admission.floor",
                    floor,
                    "1 to admission.ceiling (" + ceiling + ")",
                    "Nothing, or everything, would be let in.");
        }
        this.floor = floor;
        this.ceiling = ceiling;
        this.target = latencyTarget.toNanos();
        // The middle: half the ceiling is neither an outage at start nor an overload.
        this.limit = Math.max(floor, ceiling / 2.0);
    }

    /** Takes a place if one of those for this priority is free. */
    public synchronized boolean enter(Priority priority) {
        if (underWay >= priority.of((int) limit)) {
            return false;
        }
        underWay++;
        return true;
    }

    /** Gives the place back; {@code now} is of {@link System#nanoTime()}. */
    public synchronized void leave(long tookNanos, long now) {
        boolean wasUsed = underWay * 2 >= (int) limit;
        underWay--;
        if (tookNanos > target) {
            if (lastShrink == 0 || now - lastShrink > target) {
                limit = Math.max(floor, limit * SHRINK);
                lastShrink = now;
            }
        } else if (wasUsed) {
            limit = Math.min(ceiling, limit + 1 / limit);
        }
    }

    public synchronized int limit() {
        return (int) limit;
    }

    public synchronized int underWay() {
        return underWay;
    }
}
