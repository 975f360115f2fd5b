package dev.nospof.policies.rules.queue;

import dev.nospof.policies.graph.aws.MessageQueue;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** A place that anybody may put failures in says nothing about whose they are. */
public record DeadLettersHaveOneSource() implements QueueRule {
    @Override
    public String id() {
        return "SQS-05";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "Only the queues that it belongs to put messages with the dead letters.";
    }

    @Override
    public Optional<Verdict> judge(MessageQueue queue, Plan plan) {
        if (!queue.holdsDeadLetters()) {
            return Optional.empty();
        }
        var allowed = queue.redriveAllowed();
        if (allowed.at("redrivePermission").text().orElse("allowAll").equals("byQueue")
                && !allowed.at("sourceQueueArns").items().isEmpty()) {
            return Optional.of(new Verdict.Holds());
        }
        return Optional.of(new Verdict.Broken(
                Where.of(queue.resource(), "redriveAllowPolicy"),
                "Any queue of the account may put its failures here, and drown those that are looked for",
                "Set redriveAllowPolicy to byQueue and name the queues"));
    }
}
