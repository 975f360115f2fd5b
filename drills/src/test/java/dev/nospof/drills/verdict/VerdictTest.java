package dev.nospof.drills.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.drills.load.Journey;
import dev.nospof.drills.load.LoadRecord.Tally;
import dev.nospof.drills.load.Sample;
import dev.nospof.drills.verdict.Verdict.Outcome;
import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.answer.Capacity;
import dev.nospof.policies.proof.recovery.Recovery;
import dev.nospof.policies.proof.recovery.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

    @Test
    void isNeverWorseThanDown() {
        assertThat(of(new Answer.Down("the node is back", "one pod"), outOf(50), Optional.empty())
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void saysNothingOfWhatWasNotPredicted() {
        var measured = measured(outOf(50), Optional.empty());
        assertThat(Verdict.of(Optional.empty(), measured).outcome()).isEqualTo(Outcome.UNPREDICTED);
        assertThat(Verdict.of(Optional.of(new Answer.Undecided("replicas")), measured)
                        .outcome())
                .isEqualTo(Outcome.UNPREDICTED);
        assertThat(Verdict.of(Optional.of(new Answer.Itself()), measured).outcome())
                .isEqualTo(Outcome.UNPREDICTED);
    }

    private static Verdict of(Answer predicted, Tally requests, Optional<Duration> fullRedundancy) {
        return Verdict.of(Optional.of(predicted), measured(requests, fullRedundancy));
    }

    private static Measured measured(Tally requests, Optional<Duration> fullRedundancy) {
        return new Measured(Optional.of(requests), fullRedundancy, Duration.ofMinutes(1));
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
                    i < seconds ? Optional.of("status 503") : Optional.empty()));
        }
        return new Tally(samples, Duration.ZERO);
    }
}
