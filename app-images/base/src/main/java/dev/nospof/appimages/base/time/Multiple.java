package dev.nospof.appimages.base.time;

import java.time.Duration;

/**
 * Multiplies durations in whole nanoseconds. {@link Duration#multipliedBy} goes by {@link java.math.BigDecimal}, which from JDK 25 on computes large powers
 * of ten when it is first used: a tenth of the processor time that a service's start takes.
 */
public final class Multiple {
    private Multiple() {}

    /**
     * So many times as long.
     *
     * @throws ArithmeticException beyond 292 years
     */
    public static Duration of(long factor, Duration duration) {
        return Duration.ofNanos(Math.multiplyExact(factor, duration.toNanos()));
    }
}
