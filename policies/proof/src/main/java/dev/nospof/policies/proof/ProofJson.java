package dev.nospof.policies.proof;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nospof.policies.graph.SourceLocation;
import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.answer.Answer.Cases;
import dev.nospof.policies.proof.answer.Capacity;
import dev.nospof.policies.proof.answer.SinglePoint;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.recovery.Recovery;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** A proof as JSON: everything that the text says, in a stable order. Times are in seconds. */
public final class ProofJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ProofJson() {}

    public static ObjectNode of(ProofResult result) {
        var json = JSON.objectNode();
        json.put("holds", result.holds());
        json.put("toleranceSeconds", seconds(result.tolerances().here()));
        json.put("regionToleranceSeconds", seconds(result.tolerances().elsewhere()));
        var services = json.putArray("services");
        result.matrix().services().forEach(services::add);
        var matrix = json.putArray("matrix");
        for (var row : result.matrix().rows()) {
            var answers = matrix.addObject()
                    .put("lost", row.heading())
                    .put("kind", word(row.kind()))
                    .put("counts", row.kind().counts())
                    .put("note", row.note())
                    .putObject("answers");
            row.answers().forEach((service, answer) -> answers.set(service, answer(answer)));
        }
        var points = json.putArray("singlePointsOfFailure");
        result.singlePointsOfFailure().forEach(point -> points.add(point(point)));
        var pairs = json.putArray("pairs");
        for (var pair : result.pairs()) {
            var lost = pairs.addObject().put("alike", pair.alike());
            lost.putArray("lost").add(pair.first().name()).add(pair.second().name());
            var taken = lost.putArray("services");
            pair.services().forEach(taken::add);
        }
        var gaps = json.putArray("capacityGaps");
        for (var gap : result.capacityGaps()) {
            var node = gaps.addObject()
                    .put("service", gap.service())
                    .put("what", gap.what())
                    .put("resource", gap.resource().text())
                    .put("property", gap.property())
                    .put("fix", gap.fix());
            source(node, gap.source());
        }
        var undecided = json.putArray("undecided");
        for (var question : result.undecided()) {
            words(
                    undecided
                            .addObject()
                            .put("service", question.service())
                            .put("unknown", question.unknown())
                            .putArray("losses"),
                    question.losses());
        }
        var trusted = json.putArray("trusted");
        result.trusted().forEach(t -> trusted.addObject().put("name", t.name()).put("meaning", t.meaning()));
        return json;
    }

    /** One finding, as it stands under {@code singlePointsOfFailure}. */
    public static ObjectNode point(SinglePoint point) {
        var node = JSON.objectNode()
                .put("service", point.service())
                .put("lost", point.failure().name())
                .put("kind", word(point.failure().kind()))
                .put("headline", point.headline())
                .put("why", point.why())
                .put("resource", point.resource().text())
                .put("resourceName", point.resourceName())
                .put("property", point.property())
                .put("fix", point.fix());
        words(node.putArray("alsoBy"), point.alsoBy());
        var down = node.putArray("alsoDown");
        point.alsoDown().forEach(down::add);
        source(node, point.source());
        node.set("answer", answer(point.answer()));
        return node;
    }

    /** One cell of the matrix. */
    public static ObjectNode answer(Answer answer) {
        var node = JSON.objectNode().put("text", answer.inShort());
        return answer.match(new Cases<>(
                unaffected -> with(
                        node.put("answer", "unaffected"),
                        Optional.of(unaffected.capacity()),
                        unaffected.fullRedundancy()),
                queued -> node.put("answer", "queued")
                        .put("queue", queued.queue())
                        .put("horizonSeconds", seconds(queued.horizon())),
                degraded -> with(
                        node.put("answer", "degraded").put("lost", degraded.lost()),
                        degraded.capacity(),
                        degraded.fullRedundancy()),
                heals -> {
                    node.put("answer", "heals")
                            .put("seconds", seconds(heals.time()))
                            .put("why", heals.why());
                    node.set("recovery", recovery(heals.recovery()));
                    return with(node, Optional.empty(), heals.fullRedundancy());
                },
                undecided -> node.put("answer", "undecided").put("unknown", undecided.unknown()),
                down -> node.put("answer", "down").put("until", down.until()).put("why", down.why()),
                itself -> node.put("answer", "itself")));
    }

    private static ObjectNode with(ObjectNode node, Optional<Capacity> capacity, Recovery fullRedundancy) {
        capacity.ifPresent(c -> {
            var of = node.putObject("capacity").put("left", c.left()).put("of", c.of());
            c.peak().ifPresent(peak -> of.put("peak", peak));
        });
        node.set("fullRedundancy", recovery(fullRedundancy));
        return node;
    }

    private static ObjectNode recovery(Recovery recovery) {
        var node = JSON.objectNode();
        return recovery.match(
                byItself -> {
                    var steps = node.put("seconds", seconds(byItself.time())).putArray("steps");
                    byItself.steps().forEach(s -> steps.addObject()
                            .put("what", s.what())
                            .put("seconds", seconds(s.time()))
                            .put("source", s.source()));
                    return node;
                },
                waits -> node.put("until", waits.until()).put("because", waits.because()));
    }

    private static double seconds(java.time.Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static void words(ArrayNode array, Collection<Failure.Kind> kinds) {
        kinds.forEach(kind -> array.add(word(kind)));
    }

    private static String word(Failure.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void source(ObjectNode node, Optional<SourceLocation> source) {
        source.ifPresent(s -> node.putObject("source").put("file", s.file()).put("line", s.line()));
    }
}
