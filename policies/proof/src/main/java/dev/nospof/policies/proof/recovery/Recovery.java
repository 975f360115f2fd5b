package dev.nospof.policies.proof.recovery;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** How something that was lost comes back: by itself in the sum of some steps, or not before something else happens. */
public sealed interface Recovery {
    /** Nothing was lost that would have to come back. */
    Recovery NOTHING_LOST = new ByItself(List.of());

    <R> R match(Function<ByItself, R> byItself, Function<Waits, R> waits);

    /** The one that takes longer; what waits for an event takes longest. */
    static Recovery longer(Recovery one, Recovery other) {
        return one.match(
                first -> other.match(second -> second.time().compareTo(first.time()) > 0 ? other : one, waits -> other),
                waits -> one);
    }

    /** As a clause: {@code 5 min 40 s: node noticed 50 s + eviction 4 min 30 s + start 20 s}. */
    String inWords();

    /**
     * Back after these steps, one after the other, each at its longest.
     *
     * @param steps none where nothing has to come back
     */
    record ByItself(List<Step> steps) implements Recovery {
        public ByItself {
            steps = List.copyOf(steps);
        }

        public Duration time() {
            return steps.stream().map(Step::time).reduce(Duration.ZERO, Duration::plus);
        }

        @Override
        public <R> R match(Function<ByItself, R> byItself, Function<Waits, R> waits) {
            return byItself.apply(this);
        }

        @Override
        public String inWords() {
            return steps.isEmpty()
                    ? "at once"
                    : Times.inWords(time()) + ": "
                            + steps.stream().map(Step::toString).collect(joining(" + "));
        }
    }

    /**
     * Not back before an event that no mechanism of the plan brings about.
     *
     * @param until the event, as a clause: {@code the zone is back}
     * @param because the mechanism that does not help, and why, as a clause
     */
    record Waits(String until, String because) implements Recovery {
        @Override
        public <R> R match(Function<ByItself, R> byItself, Function<Waits, R> waits) {
            return waits.apply(this);
        }

        @Override
        public String inWords() {
            return "when " + until + ": " + because;
        }
    }
}
