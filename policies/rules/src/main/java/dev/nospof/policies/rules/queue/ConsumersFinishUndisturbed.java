package dev.nospof.policies.rules.queue;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.MessageQueue;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.OptionalInt;

/** A message is shown again when its visibility timeout is over, whether somebody still works on it or not. */
public record ConsumersFinishUndisturbed() implements QueueRule {
    @Override
    public String id() {
        return "SQS-03";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "A message is given to a second consumer only when the first cannot be working on it any more.";
    }

    private static final String MAPPING = "aws:lambda/eventSourceMapping:EventSourceMapping";
    private static final String FUNCTION = "aws:lambda/function:Function";

    /** What SQS does where nobody says otherwise. */
    private static final int DEFAULT = 30;

    /** https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html */
    private static final int OF_A_FUNCTION = 6;

    /** What Lambda gives a function where nobody says otherwise. */
    private static final int FUNCTION_DEFAULT = 3;

    @Override
    public Optional<Verdict> judge(MessageQueue queue, Plan plan) {
        var needed = needed(queue, plan);
        if (needed.isEmpty()) {
            return Optional.empty();
        }
        int hidden = queue.resource().at("visibilityTimeoutSeconds").integer().orElse(DEFAULT);
        return Optional.of(
                hidden >= needed.getAsInt()
                        ? new Verdict.Holds()
                        : new Verdict.Broken(
                                Where.of(queue.resource(), "visibilityTimeoutSeconds"),
                                "A message is given to a second consumer after " + hidden
                                        + " s, while the first may work on it for " + needed.getAsInt() + " s",
                                "Set visibilityTimeoutSeconds to " + needed.getAsInt() + " or more"));
    }

    /** By a function that reads it, else by the queue's own tags. */
    private static OptionalInt needed(MessageQueue queue, Plan plan) {
        var byFunction = plan.references().ofType(MAPPING).stream()
                .filter(mapping -> plan.references()
                        .from(mapping, "eventSourceArn", MessageQueue.QUEUE)
                        .contains(queue.resource()))
                .flatMap(mapping -> plan.references().from(mapping, "functionName", FUNCTION).stream())
                .mapToInt(function ->
                        OF_A_FUNCTION * function.at("timeout").integer().orElse(FUNCTION_DEFAULT))
                .max();
        return byFunction.isPresent() ? byFunction : declared(queue.resource());
    }

    private static OptionalInt declared(Resource queue) {
        var processing = Plan.number(queue, Annotations.PROCESSING_SECONDS);
        if (processing.isEmpty()) {
            return processing;
        }
        var grace = Plan.number(queue, Annotations.GRACE_SECONDS);
        return OptionalInt.of(
                grace.isPresent() ? processing.getAsInt() + grace.getAsInt() : OF_A_FUNCTION * processing.getAsInt());
    }
}
