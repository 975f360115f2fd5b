package dev.nospof.policies.rules.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class AlarmsHaveTwoPathsTest {
    private final AlarmsHaveTwoPaths rule = new AlarmsHaveTwoPaths();

    @Test
    void holdsWithTwoProtocols() {
        assertThat(Sample.goodAlarms().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithOne() {
        assertThat(Sample.goodAlarms().setOf("https", "protocol", "email").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "sns Topic people, its subscriptions",
                        "Alarms reach people by email only",
                        "Subscribe by two protocols, such as https to a pager and email"));
    }

    @Test
    void breaksWhereNobodyIsSubscribed() {
        assertThat(Sample.goodAlarms().withoutNamed("https", "email").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "sns Topic people, its subscriptions",
                        "Alarms are sent to it, and nobody is subscribed",
                        "Subscribe by two protocols, such as https to a pager and email"));
    }

    @Test
    void hasNothingToSayOfTopicsThatHearNoAlarms() {
        assertThat(Sample.goodAlarms()
                        .setOf("late", "alarmActions", Value.NOTHING)
                        .judgedBy(rule))
                .isEmpty();
    }

    @Test
    void leavesDevelopmentAlone() {
        assertThat(Sample.goodAlarms()
                        .withoutNamed("https")
                        .setOf("people", "tags.'nospof.dev/profile'", "dev")
                        .judgedBy(rule))
                .isEmpty();
    }
}
