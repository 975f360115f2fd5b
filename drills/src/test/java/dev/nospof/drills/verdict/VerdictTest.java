package dev.nospof.drills.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.drills.load.Journey;
import dev.nospof.drills.load.LoadRecord.Tally;
import dev.nospof.drills.load.Recalled;
import dev.nospof.drills.load.Sample;
import dev.nospof.drills.verdict.Verdict.Outcome;
import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.answer.Capacity;
import dev.nospof.policies.proof.recovery.Recovery;
import dev.nospof.policies.proof.recovery.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Recovery.ByItself IN_30_SECONDS =
            new Recovery.ByItself(List.of(new Step("start", Duration.ofSeconds(30), "this test")));
    private static final Recovery WAITS = new Recovery.Waits("the zone is back", "nothing else helps");
    private static final Answer KEEPS_ANSWERING =
            new Answer.Unaffected(new Capacity(2, 3, OptionalInt.of(2)), IN_30_SECONDS);

    @Test
    void holdsWhenAllIsAsPredicted() {
        assertThat(of(KEEPS_ANSWERING, outOf(0), after(30)).outcome()).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void isWorseWhenAServiceThatKeepsAnsweringDoesNot() {
        var verdict = of(KEEPS_ANSWERING, outOf(2), after(30));
        assertThat(verdict.isWorse()).isTrue();
        assertThat(verdict.reasons()).containsExactly("did not answer for 2 s, predicted: keeps answering");
    }

    @Test
    void allowsAnOutageThatWasPredicted() {
        var heals = new Answer.HealsIn(IN_30_SECONDS, IN_30_SECONDS, "one pod");
        assertThat(of(heals, outOf(30), after(30)).outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(of(heals, outOf(32), after(30)).reasons())
                .containsExactly("did not answer for 32 s, predicted: heals 30 s");
    }

    @Test
    void isWorseWhenRedundancyComesBackLate() {
        assertThat(of(KEEPS_ANSWERING, outOf(0), after(32)).reasons())
                .containsExactly("at full redundancy after 32 s, predicted: within 30 s");
    }

    @Test
    void isWorseWhenRedundancyDoesNotComeBackInItsTime() {
        assertThat(of(KEEPS_ANSWERING, outOf(0), Optional.empty()).reasons())
                .containsExactly("not at full redundancy after 1 min, predicted: within 30 s");
    }

    @Test
    void asksForNoRedundancyThatThePlanDoesNotPromise() {
        var waits = new Answer.Unaffected(new Capacity(2, 3, OptionalInt.of(2)), WAITS);
        assertThat(of(waits, outOf(0), Optional.empty()).outcome()).isEqualTo(Outcome.HOLDS);
    }

    /** Also where nothing was predicted: an acknowledgement is a promise of its own. */
    @Test
    void isWorseWhereAnAcknowledgedWriteIsGone() {
        var gone = new Recalled(40, new TreeMap<>(Map.of("status 404", 1L)), new TreeMap<>());
        var measured = new Measured(Optional.of(outOf(0)), after(9), Duration.ofMinutes(1), gone);

        assertThat(Verdict.of(Optional.empty(), measured, 1))
                .isEqualTo(new Verdict(
                        Outcome.WORSE,
                        List.of("does not have 1 of 40 writes that it had acknowledged {status 404=1}")));
    }

    @Test
    void isWorseWhereNobodyKnowsWhatBecameOfAnAcknowledgedWrite() {
        var unread = new Recalled(40, new TreeMap<>(), new TreeMap<>(Map.of("status 503", 2L)));
        var measured = new Measured(Optional.of(outOf(0)), after(9), Duration.ofMinutes(1), unread);

        assertThat(Verdict.of(Optional.empty(), measured, 1).reasons())
                .containsExactly("could not be asked for 2 of 40 writes that it had acknowledged {status 503=2}");
    }

    @Test
    void givesASlowMachineSoManyTimesTheTime() {
        var prediction = Optional.of(prediction(KEEPS_ANSWERING));

        var within = measured(outOf(2), after(93));
        assertThat(Verdict.of(prediction, within, 3).outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(Verdict.of(prediction, measured(outOf(3), after(94)), 3).reasons())
                .containsExactly(
                        "did not answer for 3 s, predicted: keeps answering, times 3",
                        "at full redundancy after 1 min 34 s, predicted: within 30 s, times 3");
    }

    @Test
    void isNeverWorseThanDown() {
        assertThat(of(new Answer.Down("the node is back", "one pod"), outOf(50), Optional.empty())
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void saysNothingOfWhatWasNotPredicted() {
        var measured = measured(outOf(50), Optional.empty());
        assertThat(Verdict.of(Optional.empty(), measured, 1).outcome()).isEqualTo(Outcome.UNPREDICTED);
        assertThat(Verdict.of(Optional.of(prediction(new Answer.Undecided("replicas"))), measured, 1)
                        .outcome())
                .isEqualTo(Outcome.UNPREDICTED);
        assertThat(Verdict.of(Optional.of(prediction(new Answer.Itself())), measured, 1)
                        .outcome())
                .isEqualTo(Outcome.UNPREDICTED);
    }

    private static Verdict of(Answer predicted, Tally requests, Optional<Duration> fullRedundancy) {
        return Verdict.of(Optional.of(prediction(predicted)), measured(requests, fullRedundancy), 1);
    }

    private static Prediction prediction(Answer answer) {
        return new Prediction(answer, answer.redundancy());
    }

    private static Measured measured(Tally requests, Optional<Duration> fullRedundancy) {
        return new Measured(Optional.of(requests), fullRedundancy, Duration.ofMinutes(1), Recalled.NOTHING);
    }

    private static Optional<Duration> after(int seconds) {
        return Optional.of(Duration.ofSeconds(seconds));
    }

    /** A request a second for a minute, of which the first ones are lost. */
    private static Tally outOf(int seconds) {
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < 60; i++) {
            samples.add(new Sample(
                    Journey.get("read", "front", "/"),
                    Duration.ofSeconds(i),
                    Duration.ofMillis(5),
                    i < seconds ? Optional.of("status 503") : Optional.empty(),
                    Optional.empty()));
        }
        return new Tally(samples, Duration.ZERO);
    }
}
