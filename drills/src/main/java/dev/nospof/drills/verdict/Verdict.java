package dev.nospof.drills.verdict;

import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.answer.Answer.Cases;
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
     * for as long as was predicted; redundancy has to be full again within its time, if the plan brings it back while the fault lasts. What was
     * acknowledged has to be there whatever was predicted, and however slow the machine is.
     *
     * @param slack how many times as long as predicted things may take, and how many times as coarse the measurement is: 1 where the environment runs on what
     *     it was planned for
     */
    public static Verdict of(Optional<Prediction> predicted, Measured measured, int slack) {
        var reasons = new ArrayList<String>();
        gone(measured).ifPresent(reasons::add);
        unread(measured).ifPresent(reasons::add);
        if (predicted.isEmpty() || isOpen(predicted.get().answer())) {
            return new Verdict(reasons.isEmpty() ? Outcome.UNPREDICTED : Outcome.WORSE, reasons);
        }
        var allowed = predicted
                .get()
                .answer()
                .match(new Cases<>(
                        u -> Optional.of(GRAIN.multipliedBy(slack - 1L)),
                        q -> Optional.of(GRAIN.multipliedBy(slack - 1L)),
                        d -> Optional.of(GRAIN.multipliedBy(slack - 1L)),
                        h -> Optional.of(h.time().plus(GRAIN).multipliedBy(slack)),
                        u -> Optional.<Duration>empty(),
                        d -> Optional.<Duration>empty(),
                        i -> Optional.<Duration>empty()));
        allowed.filter(time -> measured.outage().compareTo(time) > 0)
                .ifPresent(time -> reasons.add("did not answer for " + Times.inWords(measured.outage())
                        + ", predicted: "
                        + (healsLater(predicted.get().answer())
                                ? predicted.get().answer().inShort()
                                : "keeps answering")
                        + withSlack(slack)));
        predicted.get().fullRedundancy().ifPresent(time -> late(time, measured, slack)
                .ifPresent(reasons::add));
        return new Verdict(reasons.isEmpty() ? Outcome.HOLDS : Outcome.WORSE, reasons);
    }

    private static Optional<String> gone(Measured measured) {
        var recalled = measured.recalled();
        return recalled.goneInAll() == 0
                ? Optional.empty()
                : Optional.of("does not have " + recalled.goneInAll() + " of " + recalled.acknowledged()
                        + " writes that it had acknowledged " + recalled.gone());
    }

    /** Not known to be there is not the same as there. */
    private static Optional<String> unread(Measured measured) {
        var recalled = measured.recalled();
        return recalled.unreadInAll() == 0
                ? Optional.empty()
                : Optional.of("could not be asked for " + recalled.unreadInAll() + " of " + recalled.acknowledged()
                        + " writes that it had acknowledged " + recalled.unread());
    }

    private static Optional<String> late(Duration within, Measured measured, int slack) {
        var limit = within.plus(GRAIN).multipliedBy(slack);
        if (measured.fullRedundancy().isEmpty()) {
            return measured.watched().compareTo(limit) < 0
                    ? Optional.empty()
                    : Optional.of("not at full redundancy after " + Times.inWords(measured.watched())
                            + ", predicted: within " + Times.inWords(within) + withSlack(slack));
        }
        return measured.fullRedundancy()
                .filter(time -> time.compareTo(limit) > 0)
                .map(time -> "at full redundancy after " + Times.inWords(time) + ", predicted: within "
                        + Times.inWords(within) + withSlack(slack));
    }

    private static String withSlack(int slack) {
        return slack == 1 ? "" : ", times " + slack;
    }

    private static boolean healsLater(Answer answer) {
        return answer.match(
                new Cases<>(u -> false, q -> false, d -> false, h -> true, u -> false, d -> false, i -> false));
    }

    private static boolean isOpen(Answer answer) {
        return answer.match(
                new Cases<>(u -> false, q -> false, d -> false, h -> false, u -> true, d -> false, i -> true));
    }

    public boolean isWorse() {
        return outcome == Outcome.WORSE;
    }
}
