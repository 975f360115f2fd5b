package dev.nospof.components.aws.chaos;

import com.pulumi.aws.cloudwatch.EventRuleArgs;
import com.pulumi.aws.cloudwatch.EventTargetArgs;
import com.pulumi.aws.cloudwatch.inputs.EventTargetInputTransformerArgs;
import com.pulumi.aws.cloudwatch.inputs.EventTargetRetryPolicyArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Json;
import java.util.List;
import java.util.Map;

/** Whoever hears of alarms hears of runs as well, so that nobody looks for the reason of what was meant (https://docs.aws.amazon.com/fis/latest/userguide/monitoring-eventbridge.html). */
final class Telling {
    private Telling() {}

    static EventRuleArgs rule(Blueprint experiment, Output<String> template) {
        return EventRuleArgs.builder()
                .description("Runs of the experiment " + experiment.name())
                .eventPattern(template.applyValue(id -> Json.of(Map.of(
                        "source", List.of("aws.fis"),
                        "detail-type", List.of("FIS Experiment State Change"),
                        "detail", Map.of("experiment-template-id", List.of(id))))))
                .state("ENABLED")
                .tags(experiment.tags(ChaosExperiment.RUNS))
                .build();
    }

    /** Tried for an hour: later nobody needs to know. */
    static EventTargetArgs target(Blueprint experiment, Output<String> rule, Output<String> topic) {
        return EventTargetArgs.builder()
                .rule(rule)
                .arn(topic)
                .inputTransformer(EventTargetInputTransformerArgs.builder()
                        .inputPaths(Map.of(
                                "id", "$.detail.experiment-id",
                                "reason", "$.detail.new-state.reason",
                                "status", "$.detail.new-state.status"))
                        .inputTemplate("\"Experiment <id> of " + experiment.name() + ", which stands for "
                                + experiment.args().fault().failure() + ": <status>. <reason> "
                                + experiment.choices().runbooks().page("experiment-runs") + "\"")
                        .build())
                .retryPolicy(EventTargetRetryPolicyArgs.builder()
                        .maximumEventAgeInSeconds(3_600)
                        .maximumRetryAttempts(60)
                        .build())
                .build();
    }
}
