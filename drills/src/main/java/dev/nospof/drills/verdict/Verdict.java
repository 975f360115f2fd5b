package dev.nospof.drills.verdict;

import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.answer.Answer.Cases;
import dev.nospof.policies.proof.recovery.Recovery;
import dev.nospof.policies.proof.recovery.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reality beside the proof, for one service and one fault.
 *
 * @param outcome what it comes to
 * @param reasons in what it was worse; empty otherwise
 */
public record Verdict(Outcome outcome, List<String> reasons) {
    /** What it comes to. */
    public enum Outcome {
        /** As good as the proof said, or better. */
        HOLDS,
        /** Worse than the proof said. */
        WORSE,
        /** The proof says nothing of it, or leaves it undecided. */
        UNPREDICTED
    }

    /** How coarse the measurement is: an outage is counted in seconds, redundancy is looked at twice a second. */
    private static final Duration GRAIN = Duration.ofSeconds(1);

    public Verdict {
        reasons = List.copyOf(reasons);
    }

    /**
     * Compares them. A service that was to keep answering must have no second in which most requests were lost; one that was to heal may be out
     * for as long as was predicted; redundancy has to be full again within its time, if the plan brings it back while the fault lasts.
     */
    public static Verdict of(Optional<Answer> predicted, Measured measured) {
        if (predicted.isEmpty() || isOpen(predicted.get())) {
            return new Verdict(Outcome.UNPREDICTED, List.of());
        }
        var reasons = new ArrayList<String>();
        var allowed = predicted
                .get()
                .match(new Cases<>(
                        u -> Optional.of(Duration.ZERO),
                        q -> Optional.of(Duration.ZERO),
                        d -> Optional.of(Duration.ZERO),
                        h -> Optional.of(h.time().plus(GRAIN)),
                        u -> Optional.<Duration>empty(),
                        d -> Optional.<Duration>empty(),
                        i -> Optional.<Duration>empty()));
        allowed.filter(time -> measured.outage().compareTo(time) > 0)
                .ifPresent(time -> reasons.add("did not answer for " + Times.inWords(measured.outage())
                        + ", predicted: "
                        + (time.isZero() ? "keeps answering" : predicted.get().inShort())));
        fullRedundancy(predicted.get()).ifPresent(time -> late(time, measured).ifPresent(reasons::add));
        return new Verdict(reasons.isEmpty() ? Outcome.HOLDS : Outcome.WORSE, reasons);
    }

    /** Within what time redundancy is to be full again while the fault lasts; empty where the plan does not say. */
    public static Optional<Duration> fullRedundancy(Answer answer) {
        Optional<Recovery> recovery = answer.match(new Cases<>(
                u -> Optional.of(u.fullRedundancy()),
                q -> Optional.<Recovery>empty(),
                d -> Optional.of(d.fullRedundancy()),
                h -> Optional.of(h.fullRedundancy()),
                u -> Optional.<Recovery>empty(),
                d -> Optional.<Recovery>empty(),
                i -> Optional.<Recovery>empty()));
        return recovery.flatMap(r -> r.match(byItself -> Optional.of(byItself.time()), waits -> Optional.empty()));
    }

    private static Optional<String> late(Duration within, Measured measured) {
        var limit = within.plus(GRAIN);
        if (measured.fullRedundancy().isEmpty()) {
            return measured.watched().compareTo(limit) < 0
                    ? Optional.empty()
                    : Optional.of("not at full redundancy after " + Times.inWords(measured.watched())
                            + ", predicted: within " + Times.inWords(within));
        }
        return measured.fullRedundancy()
                .filter(time -> time.compareTo(limit) > 0)
                .map(time -> "at full redundancy after " + Times.inWords(time) + ", predicted: within "
                        + Times.inWords(within));
    }

    private static boolean isOpen(Answer answer) {
        return answer.match(
                new Cases<>(u -> false, q -> false, d -> false, h -> false, u -> true, d -> false, i -> true));
    }

    public boolean isWorse() {
        return outcome == Outcome.WORSE;
    }
}
