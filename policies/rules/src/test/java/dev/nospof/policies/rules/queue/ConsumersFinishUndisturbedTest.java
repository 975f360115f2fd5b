package dev.nospof.policies.rules.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class ConsumersFinishUndisturbedTest {
    private final ConsumersFinishUndisturbed rule = new ConsumersFinishUndisturbed();

    @Test
    void holdsWhereTheTimeSuffices() {
        assertThat(Sample.goodQueue().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereItDoesNot() {
        assertThat(Sample.goodQueue()
                        .setOf("orders", "visibilityTimeoutSeconds", 89)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "sqs Queue orders, visibilityTimeoutSeconds",
                        "A message is given to a second consumer after 89 s, while the first may work on it for 90 s",
                        "Set visibilityTimeoutSeconds to 90 or more"));
    }

    @Test
    void takesTheDefaultWhereNothingIsSaid() {
        assertThat(Sample.goodQueue()
                        .setOf("orders", "visibilityTimeoutSeconds", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "sqs Queue orders, visibilityTimeoutSeconds",
                        "A message is given to a second consumer after 30 s, while the first may work on it for 90 s",
                        "Set visibilityTimeoutSeconds to 90 or more"));
    }

    @Test
    void asksForSixTimesAFunctionsTimeout() {
        assertThat(Sample.goodQueue()
                        .andOf("aws:lambda/function:Function", "mailer", "{timeout: 20}")
                        .andOf(
                                "aws:lambda/eventSourceMapping:EventSourceMapping",
                                "map",
                                "{eventSourceArn: id-of-orders;, functionName: id-of-mailer;}")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "sqs Queue orders, visibilityTimeoutSeconds",
                        "A message is given to a second consumer after 90 s, while the first may work on it for 120 s",
                        "Set visibilityTimeoutSeconds to 120 or more"));
    }

    @Test
    void saysNothingWhereNobodyKnowsHowLongItTakes() {
        assertThat(Sample.goodQueue().setOf("orders", "tags", Value.NOTHING).judgedBy(rule))
                .isEmpty();
    }
}
