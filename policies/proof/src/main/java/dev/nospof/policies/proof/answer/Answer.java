package dev.nospof.policies.proof.answer;

import dev.nospof.policies.proof.recovery.Recovery;
import dev.nospof.policies.proof.recovery.Times;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * What becomes of one service when one thing is lost.
 *
 * <p>Two times are kept apart: how long until the service answers again ({@link HealsIn}; the others never stop answering or do not
 * start again), and how long until as much can be lost once more ({@code fullRedundancy}).
 *
 * <p>Sealed; {@link Cases} must name each, because Java 17 has no exhaustive switch over types.
 */
public sealed interface Answer {
    <R> R match(Cases<R> cases);

    /** One function per kind of answer. */
    record Cases<R>(
            Function<Unaffected, R> unaffected,
            Function<Queued, R> queued,
            Function<Degraded, R> degraded,
            Function<HealsIn, R> healsIn,
            Function<Undecided, R> undecided,
            Function<Down, R> down,
            Function<Itself, R> itself) {}

    /** It keeps answering, and what is left carries the declared peak. */
    record Unaffected(Capacity capacity, Recovery fullRedundancy) implements Answer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unaffected.apply(this);
        }
    }

    /**
     * It keeps answering; what the lost thing would have done waits in a queue.
     *
     * @param horizon how long the queue can hold it
     */
    record Queued(String queue, Duration horizon) implements Answer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.queued.apply(this);
        }
    }

    /**
     * It keeps answering, with less.
     *
     * @param lost what is missing, as a clause
     * @param capacity what is left of its own replicas, where it is those that are fewer
     */
    record Degraded(String lost, Optional<Capacity> capacity, Recovery fullRedundancy) implements Answer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.degraded.apply(this);
        }
    }

    /** It stops, and answers again by itself after the sum of the steps. */
    record HealsIn(Recovery.ByItself recovery, Recovery fullRedundancy, String why) implements Answer {
        public Duration time() {
            return recovery.time();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.healsIn.apply(this);
        }
    }

    /** It may or may not stop: the deciding value is not known before deployment. Not a pass. */
    record Undecided(String unknown) implements Answer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.undecided.apply(this);
        }
    }

    /**
     * It stops, and nothing in the plan brings it back.
     *
     * @param until what ends it, as a clause: {@code the zone is back}
     */
    record Down(String until, String why) implements Answer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.down.apply(this);
        }
    }

    /** The lost thing is this service itself. */
    record Itself() implements Answer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.itself.apply(this);
        }
    }

    /** Until as much can be lost once more; nothing was lost where it is not the service's own parts that are gone, or where it is not known. */
    default Recovery redundancy() {
        return match(new Cases<>(
                u -> u.fullRedundancy(),
                q -> Recovery.NOTHING_LOST,
                d -> d.fullRedundancy(),
                h -> h.fullRedundancy(),
                u -> new Recovery.Waits("it is deployed", "it is not known before"),
                d -> new Recovery.Waits(d.until(), d.why()),
                i -> Recovery.NOTHING_LOST));
    }

    /** From the best to the worst: kinds in the order of {@link #rank()}, then less capacity, then the longer time. */
    Comparator<Answer> WORSE =
            Comparator.comparingInt(Answer::rank).thenComparing(Comparator.comparing(Answer::weight));

    /** 0 is best: unaffected, itself, queued, degraded, heals, undecided, down. */
    default int rank() {
        return match(new Cases<>(u -> 0, q -> 2, d -> 3, h -> 4, u -> 5, d -> 6, i -> 1));
    }

    private long weight() {
        return match(new Cases<>(
                u -> -(long) u.capacity().percent(),
                q -> 0L,
                d -> -(long) d.capacity().map(Capacity::percent).orElse(100),
                h -> h.time().toMillis(),
                u -> 0L,
                d -> 0L,
                i -> 0L));
    }

    /** Whether the service stops for longer than {@code tolerance}: what makes the lost thing a single point of failure. */
    default boolean outlasts(Duration tolerance) {
        return match(new Cases<>(
                u -> false,
                q -> false,
                d -> false,
                h -> h.time().compareTo(tolerance) > 0,
                u -> false,
                d -> true,
                i -> false));
    }

    /** Short enough for a table: {@code ok 67 %}, {@code heals 5 min 40 s}. */
    default String inShort() {
        return match(new Cases<>(
                u -> "ok"
                        + (u.capacity().percent() == 100
                                ? ""
                                : " " + u.capacity().percent() + " %"),
                q -> "ok (queued)",
                d -> "degraded"
                        + d.capacity().map(c -> " " + c.percent() + " %").orElse(""),
                h -> "heals " + Times.inWords(h.time()),
                u -> "undecided",
                d -> "down",
                i -> "–"));
    }
}
