package dev.nospof.policies.rules.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class LostRegionsAreNoticedSoonTest {
    private final LostRegionsAreNoticedSoon rule = new LostRegionsAreNoticedSoon();

    @Test
    void holdsForWhatACalculatedCheckIsMadeOf() {
        assertThat(Sample.goodName().judgedBy(rule))
                .extracting(judgement -> judgement.subject().name() + " " + judgement.verdict())
                .containsExactly("first-check Holds[]", "second-check Holds[]");
    }

    @Test
    void holdsWithAwsOwnFigures() {
        var own = Sample.goodName()
                .setOf("first-check", "requestInterval", Value.NOTHING)
                .setOf("first-check", "failureThreshold", Value.NOTHING)
                .setOf("first-check", "regions", Value.NOTHING);

        assertThat(of(own)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksAboveAMinuteAndAHalf() {
        assertThat(of(Sample.goodName()
                        .setOf("first-check", "requestInterval", 30)
                        .setOf("first-check", "failureThreshold", 4)))
                .isEqualTo(new Verdict.Broken(
                        "route53 HealthCheck first-check, requestInterval × failureThreshold",
                        "For 120 s nobody is led elsewhere",
                        "Ask every 10 s, or believe three failures: 90 s or less together"));
    }

    @Test
    void breaksWhereFewPlacesAsk() {
        assertThat(of(Sample.goodName()
                        .setOf("first-check", "regions", new Value.Items(List.of(Value.of("eu-west-1"))))))
                .isEqualTo(new Verdict.Broken(
                        "route53 HealthCheck first-check, regions",
                        "It is asked from so few places that one cut cable is taken for a lost region",
                        "Name 3 or more, or none: then AWS uses all"));
    }

    @Test
    void breaksWhereItIsSwitchedOff() {
        assertThat(of(Sample.goodName().setOf("first-check", "disabled", true))).isInstanceOf(Verdict.Broken.class);
    }

    private Verdict of(Sample sample) {
        return sample.judgedBy(rule).get(0).verdict();
    }
}
