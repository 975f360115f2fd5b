package dev.nospof.components.aws;

import com.pulumi.core.Output;

/**
 * Who hears of trouble: two SNS topics, or twice the same.
 *
 * @param urgent ARN of the topic that wakes somebody
 * @param other ARN of the topic that is read in working hours
 */
public record AlarmTopics(Output<String> urgent, Output<String> other) {
    /** One topic for everything. */
    public static AlarmTopics of(Output<String> topicArn) {
        return new AlarmTopics(topicArn, topicArn);
    }

    /** One topic for everything. */
    public static AlarmTopics of(String topicArn) {
        return of(Output.of(topicArn));
    }

    /** Where an alarm goes. */
    public Output<String> topic(boolean wakes) {
        return wakes ? urgent : other;
    }
}
