package dev.nospof.policies.rules.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class QueuesSetFailuresAsideTest {
    private final QueuesSetFailuresAside rule = new QueuesSetFailuresAside();

    @Test
    void holdsWhereTheyAreSetAside() {
        assertThat(Sample.goodQueue().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereTheyAreNot() {
        assertThat(Sample.goodQueue()
                        .withoutNamed("dead")
                        .remove("Queue", "redrivePolicy")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "sqs Queue orders, redrivePolicy",
                        "A message that nobody can work on is tried until it is too old, and then lost",
                        "Set redrivePolicy to a queue for dead letters, with a maxReceiveCount of 5"));
    }

    @Test
    void breaksAfterOneAttempt() {
        assertThat(Sample.goodQueue()
                        .setOf(
                                "orders",
                                "redrivePolicy",
                                "{\"deadLetterTargetArn\": \"id-of-dead;\", \"maxReceiveCount\": 1}")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "sqs Queue orders, redrivePolicy.maxReceiveCount",
                        "A message that met one bad moment is taken for one that nobody can work on",
                        "Set maxReceiveCount to 3 to 10"));
    }

    @Test
    void breaksWhereOnlyOneKeepsOrder() {
        assertThat(Sample.goodQueue().setOf("orders", "fifoQueue", true).verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "sqs Queue orders, redrivePolicy",
                        "SQS refuses dead for its dead letters: only one of the two keeps order",
                        "Set fifoQueue of both alike"));
    }

    @Test
    void breaksWhereThePolicyIsNoJson() {
        assertThat(Sample.goodQueue()
                        .withoutNamed("dead")
                        .setOf("orders", "redrivePolicy", "dead")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "sqs Queue orders, redrivePolicy",
                        "redrivePolicy is text 'dead', needs to be JSON",
                        "Correct the value; the API server refuses it"));
    }

    @Test
    void readsAPolicyThatIsAResourceOfItsOwn() {
        assertThat(Sample.goodQueue()
                        .setOf("orders", "redrivePolicy", Value.NOTHING)
                        .andOf(
                                "aws:sqs/redrivePolicy:RedrivePolicy",
                                "aside",
                                "{queueUrl: id-of-orders;, redrivePolicy: '{\"deadLetterTargetArn\": \"id-of-dead;\", \"maxReceiveCount\": 5}'}")
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void isUndecidedWhileThePolicyIsUnknown() {
        assertThat(Sample.goodQueue()
                        .withoutNamed("dead")
                        .unknown("Queue", "redrivePolicy")
                        .verdict(rule))
                .isEqualTo(new Verdict.Undecided("sqs Queue orders", "redrivePolicy is unknown until deployment"));
    }
}
