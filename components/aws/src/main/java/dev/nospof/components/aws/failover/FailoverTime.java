package dev.nospof.components.aws.failover;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The longest from the loss of a region until users are served by another one.
 *
 * @param interval between two questions of one checker (https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html)
 * @param failures one after the other until Route 53 believes that a region is away
 * @param timeToLive for how long resolvers keep an address. An alias of a load balancer has 60 s, which nobody can change
 *     (https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html)
 * @param clients for how much longer clients keep it. Java keeps an address for 30 s by itself
 *     (https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/net/doc-files/net-properties.html#networkaddress.cache.ttl)
 * @param readyAfter until the other region can serve; zero where it stands already
 */
public record FailoverTime(
        Duration interval, int failures, Duration timeToLive, Duration clients, Duration readyAfter) {
    static final Duration SLOW = Duration.ofSeconds(30);
    static final Duration FAST = Duration.ofSeconds(10);

    /** Of an alias of a load balancer. */
    static final Duration ALIAS = Duration.ofSeconds(60);

    static final Duration CLIENTS = Duration.ofSeconds(30);

    /** How often Route 53 asks: every 30 s costs least. Fewer than two answers that are missing may be the fault of whoever asks. */
    private enum Pace {
        CHEAP(SLOW, 3),
        ORDINARY(FAST, 3),
        FASTEST(FAST, 2);

        private final Duration interval;
        private final int failures;

        Pace(Duration interval, int failures) {
            this.interval = interval;
            this.failures = failures;
        }
    }

    /** As it is where nobody says how long it may take. */
    static FailoverTime ordinary(Duration timeToLive, Duration clients, Duration readyAfter) {
        return at(Pace.ORDINARY, timeToLive, clients, readyAfter);
    }

    static FailoverTime fastest(Duration timeToLive, Duration clients, Duration readyAfter) {
        return at(Pace.FASTEST, timeToLive, clients, readyAfter);
    }

    /** The cheapest that takes at most so long; empty where none does. */
    static Optional<FailoverTime> within(Duration most, Duration timeToLive, Duration clients, Duration readyAfter) {
        return List.of(Pace.values()).stream()
                .map(pace -> at(pace, timeToLive, clients, readyAfter))
                .filter(time -> time.total().compareTo(most) <= 0)
                .findFirst();
    }

    private static FailoverTime at(Pace pace, Duration timeToLive, Duration clients, Duration readyAfter) {
        return new FailoverTime(pace.interval, pace.failures, timeToLive, clients, readyAfter);
    }

    /** Until Route 53 answers with the other region's address. */
    public Duration noticed() {
        return interval.multipliedBy(failures);
    }

    /** All of it, one after the other. */
    public Duration total() {
        return noticed().plus(timeToLive).plus(clients).plus(readyAfter);
    }
}
