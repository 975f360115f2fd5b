package dev.nospof.policies.rules.queue;

import dev.nospof.policies.graph.aws.MessageQueue;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Verdict;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule about SQS queues. */
interface QueueRule extends Rule {
    /** The verdict; empty where the rule does not concern this queue. */
    Optional<Verdict> judge(MessageQueue queue, Plan plan);

    @Override
    default Stream<Case> cases(Plan plan) {
        return MessageQueue.in(plan.references()).stream()
                .map(queue -> new Case(queue.resource(), () -> judge(queue, plan)));
    }
}
