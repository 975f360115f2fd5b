package dev.nospof.policies.rules.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class DeadLettersAreKeptLongestTest {
    private final DeadLettersAreKeptLongest rule = new DeadLettersAreKeptLongest();

    @Test
    void holdsWhereTheyAre() {
        assertThat(Sample.goodQueue().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereTheyAreKeptAsLongAsOthers() {
        assertThat(Sample.goodQueue()
                        .setOf("dead", "messageRetentionSeconds", 345_600)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "sqs Queue dead, messageRetentionSeconds",
                        "Dead letters keep the age that they had, and are lost after 345600 s, perhaps before anybody has looked",
                        "Set messageRetentionSeconds to 1209600"));
    }

    @Test
    void breaksWhereTheFirstQueueLeavesThemNoTime() {
        assertThat(Sample.goodQueue()
                        .setOf("orders", "messageRetentionSeconds", 1_209_600)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "sqs Queue dead, messageRetentionSeconds of orders",
                        "A message that was as old as it may be is lost as soon as it is set aside",
                        "Keep messages in orders for 13 days at most"));
    }

    @Test
    void saysNothingOfAQueueWithoutDeadLetters() {
        assertThat(Sample.goodQueue()
                        .withoutNamed("dead")
                        .remove("Queue", "redrivePolicy")
                        .judgedBy(rule))
                .isEmpty();
    }
}
