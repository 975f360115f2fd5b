package dev.nospof.components.aws.queue;

import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.aws.sqs.RedriveAllowPolicyArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Json;
import dev.nospof.components.model.Annotations;
import dev.nospof.components.model.Child;
import dev.nospof.components.model.Durations;
import java.util.List;
import java.util.Map;

/** The queue, and the one beside it for messages that nobody could work on. */
final class Queues {
    /** The longest that SQS lets a consumer wait for a message: fewer empty answers, and no delay. */
    private static final int LONG_POLL_SECONDS = 20;

    /** How long SQS may use one data key without asking for the next: for as long the loss of the key service is not noticed. */
    private static final int KEY_REUSE_SECONDS = 3600;

    private Queues() {}

    static QueueArgs queue(Blueprint queue, Output<String> deadLetters) {
        return common(queue, DurableQueue.QUEUE)
                .messageRetentionSeconds(Durations.secondsUp(queue.args().keepsFor()))
                .visibilityTimeoutSeconds(queue.visibilitySeconds())
                .redrivePolicy(deadLetters.applyValue(arn -> Json.of(Map.of(
                        "deadLetterTargetArn",
                        arn,
                        "maxReceiveCount",
                        queue.args().attempts()))))
                .tags(meaning(queue))
                .build();
    }

    /** A message keeps the age that it had, so this one keeps messages for as long as SQS can. */
    static QueueArgs deadLetters(Blueprint queue) {
        return common(queue, DurableQueue.DEAD_LETTERS)
                .messageRetentionSeconds(Math.toIntExact(Blueprint.LONGEST.toSeconds()))
                .visibilityTimeoutSeconds(queue.visibilitySeconds())
                .build();
    }

    /** Nobody else's failures end here. */
    static RedriveAllowPolicyArgs onlyFrom(Output<String> deadLetterUrl, Output<String> queueArn) {
        return RedriveAllowPolicyArgs.builder()
                .queueUrl(deadLetterUrl)
                .redriveAllowPolicy(queueArn.applyValue(
                        arn -> Json.of(Map.of("redrivePermission", "byQueue", "sourceQueueArns", List.of(arn)))))
                .build();
    }

    private static QueueArgs.Builder common(Blueprint queue, Child<QueueArgs> child) {
        var made = QueueArgs.builder().receiveWaitTimeSeconds(LONG_POLL_SECONDS).tags(queue.tags(child));
        if (queue.args().fifo()) {
            // Order and uniqueness within a group: a group that is held up holds up no other.
            made.fifoQueue(true).deduplicationScope("messageGroup").fifoThroughputLimit("perMessageGroupId");
        }
        queue.args()
                .key()
                .ifPresentOrElse(
                        key -> made.kmsMasterKeyId(key).kmsDataKeyReusePeriodSeconds(KEY_REUSE_SECONDS),
                        () -> made.sqsManagedSseEnabled(true));
        return made;
    }

    /** What the queue's properties do not say, for rules. */
    private static Map<String, String> meaning(Blueprint queue) {
        var tags = queue.tags(DurableQueue.QUEUE, Annotations.NAME, queue.name());
        tags.put(
                Annotations.PROCESSING_SECONDS,
                String.valueOf(Durations.secondsUp(queue.args().processingTime())));
        if (!queue.args().byFunction()) {
            tags.put(
                    Annotations.GRACE_SECONDS,
                    String.valueOf(Durations.secondsUp(queue.args().consumerGrace())));
        }
        return tags;
    }
}
