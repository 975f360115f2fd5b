package dev.nospof.components.aws.queue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.model.UnsafeArgs;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Every refusal, word for word. */
class RefusalsTest {
    @Test
    void nobodyWhoWorksOnIt() {
        refused(() -> DurableQueueArgs.builder().alarmsTo(AlarmTopics.of("arn")).build(), """
                DurableQueueArgs: consumer is missing.
                The proof could not tell whose loss the queue bears.
                Name who works on the messages: consumer(inventory), or consumer("inventory").""");
    }

    @Test
    void noTimeToWork() {
        refused(() -> DurableQueueTest.builder().processingTime(Duration.ZERO).build(), """
                DurableQueueArgs: processingTime is 0s and consumerGrace 30s, need to be more than 0s and at least 0s.
                Messages would be given to a second consumer while the first works on them.
                Declare the longest that one message takes, as measured.""");
    }

    @Test
    void moreTimeThanSqsHas() {
        refused(
                () -> DurableQueueTest.builder()
                        .processingTime(Duration.ofHours(12))
                        .build(),
                """
                DurableQueueArgs: processingTime 12h + consumerGrace 30s is more than 12h, the longest that SQS keeps a message from others.
                It would be given to a second consumer while the first works on it.
                Cut the work into smaller messages.""");
        refused(
                () -> DurableQueueTest.builder()
                        .processingTime(Duration.ofHours(3))
                        .consumedByFunction()
                        .build(),
                """
                DurableQueueArgs: processingTime 3h, six times, is more than 12h, the longest that SQS keeps a message from others.
                It would be given to a second consumer while the first works on it.
                Cut the work into smaller messages.""");
    }

    @Test
    void keepingMessagesAsLongAsDeadLetters() {
        refused(() -> DurableQueueTest.builder().keepsFor(Duration.ofDays(14)).build(), """
                DurableQueueArgs: keepsFor is 14d, needs to be 1m to 13d.
                A message that failed keeps its age: among the dead letters, which are kept for 14d, it would be gone before anybody has looked.
                Set keepsFor to the longest outage of the consumer that messages must outlive.""");
    }

    @Test
    void hearingTooLate() {
        refused(
                () -> DurableQueueTest.builder()
                        .keepsFor(Duration.ofHours(1))
                        .lateAfter(Duration.ofMinutes(16))
                        .build(),
                """
                DurableQueueArgs: lateAfter is 16m, needs to be 1m to a quarter of keepsFor 1h.
                Whoever is told of late messages would have too little time left to save them.
                Set lateAfter to when a message that waits is a problem.""");
    }

    @Test
    void tooFewAttempts() {
        refused(() -> DurableQueueTest.builder().attempts(2), """
                DurableQueueArgs: attempts is 2, needs to be 3 to 10.
                Fewer make a dead letter of a message that met one bad moment; more let one bad message hold up the others.
                Use 5.""");
    }

    @Test
    void twoFeedsOfOneName() {
        refused(
                () -> DurableQueueTest.builder()
                        .fedByTopic("orders", Output.of("arn"))
                        .fedByEvents("orders", Map.of())
                        .build(),
                """
                DurableQueueArgs: feed 'orders' is there twice, or is not lower-case letters, digits and dashes, at most 16.
                Resources that are named after it would clash, or be refused.
                Give each feed a short name of its own.""");
    }

    @Test
    void orderThatNobodyKeeps() {
        refused(
                () -> DurableQueueTest.builder()
                        .fifo()
                        .fedByEvents("health", Map.of())
                        .build(),
                """
                DurableQueueArgs: feed 'health' brings events of EventBridge to a queue that keeps order.
                EventBridge keeps none, so the order would mean nothing.
                Leave fifo() out, or let a first-in-first-out SNS topic feed the queue.""");
    }

    @Test
    void alarmsThatNobodyHears() {
        refused(() -> DurableQueueArgs.builder().consumer("inventory").build(), """
                DurableQueueArgs: alarmsTo is missing.
                Alarms would fire and nobody would hear of it.
                Name an SNS topic: alarmsTo(AlarmTopics.of(topic.arn())), or say withoutAlarms().""");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(UnsafeArgs.class).hasMessage(message);
    }
}
