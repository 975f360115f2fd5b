package dev.nospof.components.aws.takeover;

import com.pulumi.aws.sfn.StateMachineArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.Promotable;
import dev.nospof.components.aws.parts.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The state machine, in Amazon's States Language (https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html) with JSONata
 * (https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html). For each database at once, until it is the first one: ask who is, promote it if it is not, wait.
 *
 * <p>No branch of it ever fails, since the first that did would end the others
 * (https://docs.aws.amazon.com/step-functions/latest/dg/state-parallel.html): what is not done after {@value #LONGEST_SECONDS} s ends all of it as timed out.
 */
final class Machine {
    /** Five times what is assumed; then somebody is woken. */
    static final int LONGEST_SECONDS = 900;

    /** Between two questions. */
    private static final int PAUSE_SECONDS = 20;

    private static final int ANSWER_SECONDS = 20;
    private static final List<String> ANYTHING = List.of("States.ALL");

    private Machine() {}

    static StateMachineArgs of(Blueprint takeover, Output<String> role) {
        return StateMachineArgs.builder()
                .type("STANDARD")
                .roleArn(role)
                .definition(definition(takeover))
                .tags(takeover.meaning())
                .build();
    }

    private static Output<String> definition(Blueprint takeover) {
        var branches = takeover.args().databases().stream()
                .map(database -> Output.tuple(database.global(), database.arn())
                        .applyValue(known -> branch(database, known.t1, known.t2)))
                .toList();
        return Output.all(branches)
                .applyValue(all -> Json.of(Map.of(
                        "Comment",
                        "Makes " + takeover.databases() + " the first ones",
                        "QueryLanguage",
                        "JSONata",
                        "TimeoutSeconds",
                        LONGEST_SECONDS,
                        "StartAt",
                        "All",
                        "States",
                        Map.of("All", Map.of("Type", "Parallel", "Branches", all, "End", true)))));
    }

    /** Names of states are unique in the whole machine. */
    private static Map<String, Object> branch(Promotable database, String global, String arn) {
        var name = database.name();
        var ask = "Ask about " + name;
        var promote = "Promote " + name;
        var isFirst = "Is it " + name;
        var pause = "Wait for " + name;
        var done = name + " is the first";
        var states = new TreeMap<String, Object>();
        states.put(ask, ask(global, arn, isFirst, promote));
        states.put(
                isFirst,
                Map.of(
                        "Type",
                        "Choice",
                        "Choices",
                        List.of(Map.of("Condition", "{% $states.input.first = true %}", "Next", done)),
                        "Default",
                        promote));
        states.put(promote, promote(global, arn, pause));
        states.put(pause, Map.of("Type", "Wait", "Seconds", PAUSE_SECONDS, "Next", ask));
        states.put(done, Map.of("Type", "Succeed"));
        return Map.of("StartAt", ask, "States", states);
    }

    /** Where nobody answers, it goes on with the promotion: to promote the first one again is refused by RDS, and does no harm. */
    private static Map<String, Object> ask(String global, String arn, String next, String unanswered) {
        var task = task("describeGlobalClusters", Map.of("GlobalClusterIdentifier", global), 2, unanswered);
        task.put("Output", Map.of("first", "{% " + isWriter(arn) + " %}"));
        task.put("Next", next);
        return task;
    }

    private static Map<String, Object> promote(String global, String arn, String next) {
        var task = task(
                "failoverGlobalCluster",
                Map.of("GlobalClusterIdentifier", global, "TargetDbClusterIdentifier", arn, "AllowDataLoss", true),
                3,
                next);
        task.put("Output", Map.of());
        task.put("Next", next);
        return task;
    }

    /**
     * Step Functions writes members as the SDK for Java does, {@code DbClusterArn}, by its documentation
     * (https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html); the service's own name is {@code DBClusterArn}. Either is understood.
     */
    private static String isWriter(String arn) {
        return "$exists($states.result.GlobalClusters.GlobalClusterMembers[IsWriter = true and (DbClusterArn = '" + arn
                + "' or DBClusterArn = '" + arn + "')])";
    }

    /** Tried again after a while that grows and is never the same, then given up for another state. */
    private static Map<String, Object> task(
            String operation, Map<String, Object> arguments, int attempts, String afterAll) {
        var task = new TreeMap<String, Object>();
        task.put("Type", "Task");
        task.put("Resource", "arn:aws:states:::aws-sdk:rds:" + operation);
        task.put("Arguments", arguments);
        task.put("TimeoutSeconds", ANSWER_SECONDS);
        task.put(
                "Retry",
                List.of(Map.of(
                        "ErrorEquals",
                        ANYTHING,
                        "IntervalSeconds",
                        2,
                        "BackoffRate",
                        2,
                        "MaxDelaySeconds",
                        10,
                        "MaxAttempts",
                        attempts,
                        "JitterStrategy",
                        "FULL")));
        task.put("Catch", List.of(Map.of("ErrorEquals", ANYTHING, "Next", afterAll)));
        return task;
    }
}
