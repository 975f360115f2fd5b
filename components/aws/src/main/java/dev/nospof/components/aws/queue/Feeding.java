package dev.nospof.components.aws.queue;

import com.pulumi.aws.cloudwatch.EventRuleArgs;
import com.pulumi.aws.cloudwatch.EventTargetArgs;
import com.pulumi.aws.cloudwatch.inputs.EventTargetDeadLetterConfigArgs;
import com.pulumi.aws.cloudwatch.inputs.EventTargetRetryPolicyArgs;
import com.pulumi.aws.sns.TopicSubscriptionArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Json;
import dev.nospof.components.model.Child;
import java.util.Map;

/** How topics and events come into the queue. What cannot be put in it is put with the dead letters, and not lost. */
final class Feeding {
    private Feeding() {}

    static TopicSubscriptionArgs subscription(Feed.Topic feed, Output<String> queue, Output<String> deadLetters) {
        return TopicSubscriptionArgs.builder()
                .topic(feed.arn())
                .protocol("sqs")
                .endpoint(queue)
                .rawMessageDelivery(true)
                .redrivePolicy(deadLetters.applyValue(arn -> Json.of(Map.of("deadLetterTargetArn", arn))))
                .build();
    }

    static EventRuleArgs rule(Blueprint queue, Child<EventRuleArgs> child, Feed.Events feed) {
        var rule = EventRuleArgs.builder()
                .description("What goes to " + queue.name())
                .eventPattern(feed.pattern())
                .state("ENABLED")
                .tags(queue.tags(child));
        feed.bus().ifPresent(rule::eventBusName);
        return rule.build();
    }

    /** EventBridge tries for a day, as it does when nobody says otherwise: here it is said. */
    static EventTargetArgs target(
            Feed.Events feed, Output<String> rule, Output<String> queue, Output<String> deadLetters) {
        var target = EventTargetArgs.builder()
                .rule(rule)
                .arn(queue)
                .retryPolicy(EventTargetRetryPolicyArgs.builder()
                        .maximumEventAgeInSeconds(86_400)
                        .maximumRetryAttempts(185)
                        .build())
                .deadLetterConfig(EventTargetDeadLetterConfigArgs.builder()
                        .arn(deadLetters)
                        .build());
        feed.bus().ifPresent(target::eventBusName);
        return target.build();
    }
}
