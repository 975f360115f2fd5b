package dev.nospof.policies.rules.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class DeadLettersHaveOneSourceTest {
    private final DeadLettersHaveOneSource rule = new DeadLettersHaveOneSource();

    @Test
    void holdsWhereTheQueuesAreNamed() {
        assertThat(Sample.goodQueue().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereAnyMay() {
        assertThat(Sample.goodQueue().withoutNamed("allowed").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "sqs Queue dead, redriveAllowPolicy",
                        "Any queue of the account may put its failures here, and drown those that are looked for",
                        "Set redriveAllowPolicy to byQueue and name the queues"));
    }

    @Test
    void breaksWhereItIsSaidThatAnyMay() {
        assertThat(Sample.goodQueue()
                        .setOf("allowed", "redriveAllowPolicy", "{\"redrivePermission\": \"allowAll\"}")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "sqs Queue dead, redriveAllowPolicy",
                        "Any queue of the account may put its failures here, and drown those that are looked for",
                        "Set redriveAllowPolicy to byQueue and name the queues"));
    }

    @Test
    void saysNothingOfAQueueThatHoldsNone() {
        assertThat(Sample.goodQueue().withoutNamed("orders").judgedBy(rule)).isEmpty();
    }
}
