package dev.nospof.policies.rules.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Judgement;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueuesAreWatchedTest {
    private final QueuesAreWatched rule = new QueuesAreWatched();

    @Test
    void holdsWhereSomebodyHearsOfBoth() {
        assertThat(Sample.goodQueue().judgedBy(rule)).hasSize(2).noneMatch(Judgement::isBroken);
    }

    @Test
    void breaksWhereNobodyHearsOfWaitingMessages() {
        assertThat(complaints(Sample.goodQueue().withoutNamed("late")))
                .containsExactly(new Verdict.Broken(
                        "sqs Queue orders, its alarms",
                        "Nobody hears of it when nobody works on its messages",
                        "Alarm when ApproximateAgeOfOldestMessage is above what is late"));
    }

    @Test
    void breaksWhereNobodyHearsOfDeadLetters() {
        assertThat(complaints(Sample.goodQueue().withoutNamed("failed")))
                .containsExactly(new Verdict.Broken(
                        "sqs Queue dead, its alarms",
                        "Nobody hears of dead letters until they are lost",
                        "Alarm when ApproximateNumberOfMessagesVisible is above 0"));
    }

    @Test
    void breaksWhereItIsHeardTooLate() {
        assertThat(complaints(Sample.goodQueue().setOf("late", "threshold", 86_401)))
                .containsExactly(new Verdict.Broken(
                        "sqs Queue orders, its alarms",
                        "When somebody hears of waiting messages, less than three quarters of the time to save them is left",
                        "Alarm at 86400 s or earlier"));
    }

    @Test
    void doesNotCountAnAlarmThatTellsNobody() {
        assertThat(complaints(Sample.goodQueue().setOf("late", "alarmActions", Value.NOTHING)))
                .hasSize(1);
        assertThat(complaints(Sample.goodQueue().setOf("failed", "actionsEnabled", false)))
                .hasSize(1);
    }

    private List<Verdict> complaints(Sample sample) {
        return sample.judgedBy(rule).stream()
                .filter(Judgement::isBroken)
                .map(Judgement::verdict)
                .toList();
    }
}
