package dev.nospof.policies.graph.aws;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.read.JsonTexts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An SQS queue, with what other resources say of it.
 *
 * @param holdsDeadLetters whether another queue's failures end here
 */
public record MessageQueue(Resource resource, boolean holdsDeadLetters, References references) {
    public static final String QUEUE = "aws:sqs/queue:Queue";
    private static final String REDRIVE = "aws:sqs/redrivePolicy:RedrivePolicy";
    private static final String REDRIVE_ALLOW = "aws:sqs/redriveAllowPolicy:RedriveAllowPolicy";

    /** All of the plan, in the order of URNs. */
    public static List<MessageQueue> in(References references) {
        var deadLetters = new HashSet<Urn>();
        for (var queue : references.ofType(QUEUE)) {
            targets(queue, references).forEach(deadLetters::add);
        }
        for (var redrive : references.ofType(REDRIVE)) {
            targets(redrive, references).forEach(deadLetters::add);
        }
        return references.ofType(QUEUE).stream()
                .map(queue -> new MessageQueue(queue, deadLetters.contains(queue.urn()), references))
                .toList();
    }

    private static Stream<Urn> targets(Resource resource, References references) {
        return references.from(resource, "redrivePolicy", QUEUE).stream().map(Resource::urn);
    }

    public String name() {
        return resource.name();
    }

    public boolean isFifo() {
        return resource.at("fifoQueue").flag().orElse(false);
    }

    /** How failures are set aside, wherever it is said; absent where it is not. */
    public Field redrive() {
        return JsonTexts.read(saidOf(resource, "redrivePolicy", REDRIVE));
    }

    /** Who may set failures aside here, wherever it is said; absent where it is not. */
    public Field redriveAllowed() {
        return JsonTexts.read(saidOf(resource, "redriveAllowPolicy", REDRIVE_ALLOW));
    }

    /** The queue of this plan that holds its dead letters. */
    public Optional<MessageQueue> deadLetters() {
        return Stream.concat(Stream.of(resource), about(REDRIVE))
                .flatMap(said -> references.from(said, "redrivePolicy", QUEUE).stream())
                .filter(target -> !target.equals(resource))
                .findFirst()
                .map(target -> new MessageQueue(target, true, references));
    }

    private Field saidOf(Resource queue, String property, String elsewhere) {
        var own = queue.at(property);
        return own.isPresent()
                ? own
                : about(elsewhere).map(other -> other.at(property)).findFirst().orElse(own);
    }

    private Stream<Resource> about(String type) {
        return references.ofType(type).stream()
                .filter(other -> references.from(other, "queueUrl", QUEUE).contains(resource));
    }
}
