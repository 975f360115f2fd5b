package dev.nospof.components.aws.takeover;

import com.pulumi.aws.cloudwatch.EventBusArgs;
import com.pulumi.aws.cloudwatch.EventRuleArgs;
import com.pulumi.aws.cloudwatch.EventTargetArgs;
import com.pulumi.aws.cloudwatch.inputs.EventTargetRetryPolicyArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Json;
import dev.nospof.components.model.Child;
import java.util.List;
import java.util.Map;

/**
 * How the second region hears of the alarm in us-east-1: a rule there sends it to a bus here, and a rule of that bus starts the machine
 * (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cross-region.html).
 */
final class Telling {
    /** An alarm that arrives later may be of a region that is well again: then a person decides. */
    private static final int OLDEST_SECONDS = 600;

    private static final int ATTEMPTS = 100;

    private Telling() {}

    /** One of its own: nothing else is on it, and whoever may send to it may do no more. */
    static EventBusArgs bus(Blueprint takeover) {
        return EventBusArgs.builder()
                .description("Hears that " + takeover.args().leaving() + " is lost")
                .tags(takeover.tags(RegionTakeover.BUS))
                .build();
    }

    /** In us-east-1, where the alarm is. */
    static EventRuleArgs there(Blueprint takeover, Output<String> alarm) {
        return rule(takeover, RegionTakeover.TELLS, alarm).build();
    }

    /** In the second region, on its bus. */
    static EventRuleArgs here(Blueprint takeover, Output<String> alarm, Output<String> bus) {
        return rule(takeover, RegionTakeover.HEARS, alarm).eventBusName(bus).build();
    }

    static EventTargetArgs toBus(Output<String> rule, Output<String> bus, Output<String> role) {
        return target(rule, bus, role).build();
    }

    static EventTargetArgs toMachine(
            Output<String> rule, Output<String> bus, Output<String> machine, Output<String> role) {
        return target(rule, machine, role).eventBusName(bus).build();
    }

    /** Exactly this alarm, and only that it fires (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html). */
    private static EventRuleArgs.Builder rule(Blueprint takeover, Child<EventRuleArgs> child, Output<String> alarm) {
        return EventRuleArgs.builder()
                .description(takeover.args().leaving() + " is lost")
                .eventPattern(alarm.applyValue(arn -> Json.of(Map.of(
                        "source", List.of("aws.cloudwatch"),
                        "detail-type", List.of("CloudWatch Alarm State Change"),
                        "resources", List.of(arn),
                        "detail", Map.of("state", Map.of("value", List.of("ALARM")))))))
                .state("ENABLED")
                .tags(takeover.tags(child));
    }

    private static EventTargetArgs.Builder target(Output<String> rule, Output<String> to, Output<String> role) {
        return EventTargetArgs.builder()
                .rule(rule)
                .arn(to)
                .roleArn(role)
                .retryPolicy(EventTargetRetryPolicyArgs.builder()
                        .maximumEventAgeInSeconds(OLDEST_SECONDS)
                        .maximumRetryAttempts(ATTEMPTS)
                        .build());
    }
}
