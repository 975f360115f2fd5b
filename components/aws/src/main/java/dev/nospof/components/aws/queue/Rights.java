package dev.nospof.components.aws.queue;

import com.pulumi.aws.sqs.QueuePolicyArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who may do what with the queue. */
final class Rights {
    private static final List<String> SEND = List.of("sqs:SendMessage");

    private Rights() {}

    /**
     * The queue's own policy: nobody over an open line, and those that feed it.
     *
     * @param feeders service of AWS and ARN of the one that may send, for each
     */
    static QueuePolicyArgs of(Output<String> url, Output<String> arn, List<Feeder> feeders) {
        var arns = new ArrayList<Output<String>>();
        arns.add(arn);
        feeders.forEach(feeder -> arns.add(feeder.arn()));
        return QueuePolicyArgs.builder()
                .queueUrl(url)
                .policy(Output.all(arns).applyValue(known -> policy(known.get(0), feeders, known)))
                .build();
    }

    private static String policy(String queue, List<Feeder> feeders, List<String> arns) {
        var policy = Policy.EMPTY.onlyEncrypted(List.of("sqs:*"), queue);
        for (int i = 0; i < feeders.size(); i++) {
            policy = policy.allowService(
                    "Feed" + (i + 1),
                    feeders.get(i).service(),
                    SEND,
                    Map.of("Resource", queue),
                    Map.of("ArnEquals", Map.of("aws:SourceArn", arns.get(i + 1))));
        }
        return policy.json();
    }

    /** One that feeds the queue. */
    record Feeder(String service, Output<String> arn) {}

    static Output<String> toSend(Output<String> queue) {
        return queue.applyValue(arn -> Policy.EMPTY
                .allow("Send", List.of("sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:SendMessage"), arn)
                .json());
    }

    static Output<String> toReceive(Output<String> queue) {
        return queue.applyValue(arn -> Policy.EMPTY
                .allow(
                        "Receive",
                        List.of(
                                "sqs:ChangeMessageVisibility",
                                "sqs:DeleteMessage",
                                "sqs:GetQueueAttributes",
                                "sqs:GetQueueUrl",
                                "sqs:ReceiveMessage"),
                        arn)
                .json());
    }
}
