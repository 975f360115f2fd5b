package dev.nospof.appimages.base.admission;

import dev.nospof.appimages.base.config.Settings;
import dev.nospof.appimages.base.time.Elsewhere;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.function.Supplier;

/** Lets a request in, or says at once why not: too many a second, or no place left for its priority. */
public final class Admission {
    /** What became of a request at the door. */
    public enum Outcome {
        ADMITTED,
        TOO_MANY,
        NO_PLACE
    }

    private final RateLimiter rate;
    private final AdaptiveLimit limit;
    private final boolean choosy;

    public Admission(AdaptiveLimit limit, int perSecond) {
        this(limit, perSecond, true);
    }

    private Admission(AdaptiveLimit limit, int perSecond, boolean choosy) {
        this.limit = limit;
        this.choosy = choosy;
        this.rate = RateLimiter.of(
                "traffic",
                RateLimiterConfig.custom()
                        .limitRefreshPeriod(Duration.ofMillis(100))
                        .limitForPeriod(Math.max(1, perSecond / 10))
                        .timeoutDuration(Duration.ZERO)
                        .build());
    }

    public static Admission of(Settings settings) {
        return new Admission(
                new AdaptiveLimit(
                        settings.count("admission.floor", 1),
                        settings.count("admission.ceiling", 1),
                        settings.duration("admission.latency-target")),
                settings.count("admission.rate", 10));
    }

    /** No door at all; for measuring what one costs. */
    public static Admission ofEverything() {
        return new Admission(new AdaptiveLimit(1, 1, Duration.ofSeconds(1)), 10, false);
    }

    public AdaptiveLimit limit() {
        return limit;
    }

    /** Runs the work if it is admitted, else answers what the other says of the refusal. */
    public <T> T guard(Priority priority, Supplier<T> work, java.util.function.Function<Outcome, T> refused) {
        if (!choosy) {
            return work.get();
        }
        if (!rate.acquirePermission()) {
            return refused.apply(Outcome.TOO_MANY);
        }
        if (!limit.enter(priority)) {
            return refused.apply(Outcome.NO_PLACE);
        }
        Elsewhere.takeWaited();
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            long now = System.nanoTime();
            limit.leave(now - start - Elsewhere.takeWaited(), now);
        }
    }
}
