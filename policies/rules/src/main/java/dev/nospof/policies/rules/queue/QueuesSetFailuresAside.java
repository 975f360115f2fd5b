package dev.nospof.policies.rules.queue;

import dev.nospof.policies.graph.aws.MessageQueue;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** Without a place for dead letters, one bad message is tried until it is too old, and then gone. */
public record QueuesSetFailuresAside() implements QueueRule {
    @Override
    public String id() {
        return "SQS-01";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "A message that nobody can work on is set aside after a few attempts, and not lost.";
    }

    @Override
    public Optional<Verdict> judge(MessageQueue queue, Plan plan) {
        if (queue.holdsDeadLetters()) {
            return Optional.empty();
        }
        var flaws = new Flaws(Where.of(queue.resource()));
        var redrive = queue.redrive();
        if (!redrive.isPresent()) {
            flaws.add(
                    "redrivePolicy",
                    "A message that nobody can work on is tried until it is too old, and then lost",
                    "Set redrivePolicy to a queue for dead letters, with a maxReceiveCount of 5");
            return Optional.of(flaws.verdict());
        }
        var attempts = redrive.at("maxReceiveCount").integer().orElse(0);
        if (attempts < 3 || attempts > 10) {
            flaws.add(
                    redrive.at("maxReceiveCount").path(),
                    attempts < 3
                            ? "A message that met one bad moment is taken for one that nobody can work on"
                            : "One bad message takes the consumer's time " + attempts + " times",
                    "Set maxReceiveCount to 3 to 10");
        }
        queue.deadLetters()
                .filter(other -> other.isFifo() != queue.isFifo())
                .ifPresent(other -> flaws.add(
                        "redrivePolicy",
                        "SQS refuses " + other.name() + " for its dead letters: only one of the two keeps order",
                        "Set fifoQueue of both alike"));
        return Optional.of(flaws.verdict());
    }
}
