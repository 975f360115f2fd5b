package dev.nospof.components.kubernetes.service;

import dev.nospof.components.model.Durations;
import dev.nospof.components.model.UnsafeArgs;
import java.time.Duration;
import java.util.Optional;

/**
 * Work that the service has accepted and does later, as its own metrics show it: an outbox, a queue. Its requests succeed while nothing of that is done, so
 * the objective alone would never tell.
 *
 * @param oldest a gauge: for how many seconds the oldest piece has waited, 0 when none waits
 * @param tolerated how long it may, before somebody is woken; a piece that is tried again after a neighbour's outage is no alarm
 * @param setAside a gauge: how many pieces can not be done and wait for a person; empty where there is no such thing
 */
public record Backlog(String oldest, Duration tolerated, Optional<String> setAside) {
    /** @throws UnsafeArgs if Prometheus could not have such a metric, or everything that waits would be an alarm */
    public Backlog {
        RequestMetric.checkName("Backlog", "oldest", oldest);
        setAside.ifPresent(metric -> RequestMetric.checkName("Backlog", "setAside", metric));
        if (tolerated.compareTo(Duration.ofMinutes(1)) < 0) {
            throw tooShort(tolerated);
        }
    }

    /** One that sets nothing aside. */
    public static Backlog of(String oldest, Duration tolerated) {
        return new Backlog(oldest, tolerated, Optional.empty());
    }

    public Backlog settingAside(String metric) {
        return new Backlog(oldest, tolerated, Optional.of(metric));
    }

    private static UnsafeArgs tooShort(Duration tolerated) {
        return UnsafeArgs.because(
                "Backlog",
                "tolerated is " + Durations.word(tolerated) + ", needs at least 1m",
                "Metrics are read every 15 s: whatever waits for one retry would wake somebody.",
                "Tolerate what a restart of the service that does the work takes, and some minutes more.");
    }
}
