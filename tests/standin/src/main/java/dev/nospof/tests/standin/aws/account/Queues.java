package dev.nospof.tests.standin.aws.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;

/** What SQS demands of dead-letter queues (docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html). */
final class Queues {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUEUE = "aws:sqs/queue:Queue";

    private Queues() {}

    static void check(Kept wanted, List<Kept> others, Collection<String> foreign) {
        if (wanted.token().equals(QUEUE)) {
            var name = wanted.text("name");
            var fifo = wanted.inputs().path("fifoQueue").asBoolean(false);
            if (fifo != name.endsWith(".fifo")) {
                throw new Refusal(
                        "InvalidParameterValue",
                        "The queue's name is '" + name
                                + "'; the name of a FIFO queue, and of no other, ends with .fifo");
            }
            deadLetters(wanted, fifo, others, foreign);
        }
    }

    private static void deadLetters(Kept wanted, boolean fifo, List<Kept> others, Collection<String> foreign) {
        var policy = wanted.inputs().path("redrivePolicy").asText("");
        if (policy.isEmpty()) {
            return;
        }
        String target;
        try {
            target = JSON.readTree(policy).path("deadLetterTargetArn").asText();
        } catch (JsonProcessingException checkedBefore) {
            throw new IllegalStateException(checkedBefore);
        }
        if (foreign.contains(target)) {
            return;
        }
        var found = others.stream()
                .filter(other -> other.token().equals(QUEUE) && other.arn().equals(target))
                .findFirst()
                .orElseThrow(() -> refusal(policy, "Dead letter target does not exist."));
        if (found.inputs().path("fifoQueue").asBoolean(false) != fifo) {
            throw refusal(policy, "Dead-letter queue must be same type of queue as the source.");
        }
        if (!found.region().equals(wanted.region())) {
            throw refusal(policy, "Dead-letter queue must be in the same region as the source.");
        }
    }

    private static Refusal refusal(String policy, String reason) {
        return new Refusal(
                "InvalidParameterValue",
                "Value " + policy + " for parameter RedrivePolicy is invalid. Reason: " + reason);
    }
}
