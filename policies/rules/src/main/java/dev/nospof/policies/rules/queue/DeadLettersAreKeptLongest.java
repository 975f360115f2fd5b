package dev.nospof.policies.rules.queue;

import dev.nospof.policies.graph.aws.MessageQueue;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** A dead letter keeps the age that it had, so a queue that keeps it no longer than the first one may lose it at once. */
public record DeadLettersAreKeptLongest() implements QueueRule {
    @Override
    public String id() {
        return "SQS-02";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "Dead letters are kept for as long as SQS can, and longer than in the queue they come from.";
    }

    private static final int LONGEST = 14 * 86_400;

    /** What SQS keeps where nobody says otherwise: 4 days. */
    private static final int DEFAULT = 4 * 86_400;

    @Override
    public Optional<Verdict> judge(MessageQueue queue, Plan plan) {
        return queue.deadLetters().map(deadLetters -> {
            var flaws = new Flaws(Where.of(deadLetters.resource()));
            int kept = seconds(deadLetters);
            if (kept < LONGEST) {
                flaws.add(
                        "messageRetentionSeconds",
                        "Dead letters keep the age that they had, and are lost after " + kept
                                + " s, perhaps before anybody has looked",
                        "Set messageRetentionSeconds to " + LONGEST);
            }
            if (seconds(queue) >= LONGEST) {
                flaws.add(
                        "messageRetentionSeconds of " + queue.name(),
                        "A message that was as old as it may be is lost as soon as it is set aside",
                        "Keep messages in " + queue.name() + " for 13 days at most");
            }
            return flaws.verdict();
        });
    }

    private static int seconds(MessageQueue queue) {
        return queue.resource().at("messageRetentionSeconds").integer().orElse(DEFAULT);
    }
}
