package dev.nospof.policies.proof;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.answer.Capacity;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.recovery.Failover;
import dev.nospof.policies.proof.recovery.Recovery;
import dev.nospof.policies.proof.recovery.Step;
import dev.nospof.policies.proof.recovery.Times;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands beside a row of the matrix. */
record Notes(ProofOptions options) {
    String row(Failure.Kind kind, List<Loss> losses, Map<String, Answer> answers) {
        return switch (kind) {
            case POD -> "";
            case NODE -> Times.inWords(options.times().nodeNoticed()) + " until it is noticed";
            case ZONE -> zone(answers);
            case REGION -> region(answers);
            case LOAD_BALANCER_NODE ->
                Times.inWords(options.times().step(Failover.LOAD_BALANCER_DNS).time())
                        + " until its name leads elsewhere";
            case VOLUME, DATABASE_INSTANCE, DATABASE_PROXY, CACHE_NODE, BROKER, NAT_GATEWAY, VPC_ENDPOINT ->
                takeover(losses);
            case SERVICE -> "";
            case NODE_GROUP -> "all its nodes at once";
            case SECRET -> "no new pods of those that read it";
            case CERTIFICATE -> "expired or withdrawn";
            case DNS -> "no new connections by name";
            case ROLLOUT -> "of a version that never becomes ready";
            case CONTROL_PLANE -> "nothing heals meanwhile";
            case IMAGE_REGISTRY -> "no new pods meanwhile";
        };
    }

    /** A row about the loss of a whole service says through which queues its work waits. */
    String service(Map<String, Answer> answers) {
        return answers.values().stream()
                .flatMap(answer -> answer instanceof Answer.Queued queued ? Stream.of(queued) : Stream.empty())
                .map(queued -> "async through " + queued.queue() + " for " + Times.inWords(queued.horizon()))
                .distinct()
                .collect(joining(", "));
    }

    /** How long the slowest of those that are lost takes to be replaced by another. */
    private static String takeover(List<Loss> losses) {
        return losses.stream()
                .flatMap(loss -> loss.own().values().stream())
                .flatMap(answer -> answer instanceof Answer.HealsIn heals ? Stream.of(heals) : Stream.empty())
                .max(comparing(Answer.HealsIn::time))
                .map(heals -> heals.recovery().steps().get(0).what())
                .orElse("");
    }

    private static String zone(Map<String, Answer> answers) {
        var declared = answers.values().stream()
                .flatMap(a -> capacity(a).stream())
                .filter(c -> c.peak().isPresent())
                .toList();
        if (!declared.isEmpty()
                && declared.size() == answers.size()
                && declared.stream().allMatch(Capacity::carriesPeak)) {
            return "capacity left carries the declared peak";
        }
        var held = answers.entrySet().stream()
                .filter(e ->
                        e.getValue() instanceof Answer.Unaffected u && u.fullRedundancy() instanceof Recovery.Waits)
                .map(Map.Entry::getKey)
                .toList();
        return held.isEmpty() ? "" : "not replaced before the zone is back: " + String.join(", ", held);
    }

    /** How the slowest of those that are led elsewhere get there. */
    private static String region(Map<String, Answer> answers) {
        return answers.values().stream()
                .flatMap(answer -> answer instanceof Answer.HealsIn heals ? Stream.of(heals) : Stream.empty())
                .max(comparing(Answer.HealsIn::time))
                .map(heals ->
                        heals.recovery().steps().stream().map(Step::toString).collect(joining(" + ")))
                .orElse("");
    }

    private static Optional<Capacity> capacity(Answer answer) {
        if (answer instanceof Answer.Unaffected unaffected) {
            return Optional.of(unaffected.capacity());
        }
        return answer instanceof Answer.Degraded degraded ? degraded.capacity() : Optional.empty();
    }
}
