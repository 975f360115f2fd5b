package dev.nospof.components.aws.queue;

import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Alarm;
import dev.nospof.components.model.Durations;
import java.time.Duration;
import java.util.Map;

/**
 * The two alarms of a queue
 * (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html).
 */
final class Watched {
    private Watched() {}

    static Alarm late(Blueprint queue, Output<String> name) {
        return new Alarm(
                metric("ApproximateAgeOfOldestMessage", name),
                queue.args().lateAfter().toSeconds(),
                Duration.ofMinutes(1),
                5,
                5,
                true,
                "queue-late",
                "A message of " + queue.name() + " has waited for more than "
                        + Durations.word(queue.args().lateAfter()) + ": nobody works on it, and after "
                        + Durations.word(queue.args().keepsFor()) + " it is lost.");
    }

    static Alarm deadLetters(Blueprint queue, Output<String> name) {
        return new Alarm(
                metric("ApproximateNumberOfMessagesVisible", name),
                0,
                Duration.ofMinutes(1),
                1,
                1,
                false,
                "queue-dead-letters",
                "A message of " + queue.name() + " failed " + queue.args().attempts()
                        + " times and lies with the dead letters.");
    }

    private static Alarm.Metric metric(String metric, Output<String> queue) {
        return new Alarm.Metric("AWS/SQS", metric, "Maximum", queue.applyValue(name -> Map.of("QueueName", name)));
    }
}
