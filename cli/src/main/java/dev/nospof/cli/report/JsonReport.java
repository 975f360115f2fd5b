package dev.nospof.cli.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nospof.policies.proof.ProofJson;
import dev.nospof.policies.rules.Judgement;
import java.util.List;
import java.util.Locale;

/** A result as JSON: everything that the text says, in the same order. */
public final class JsonReport {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private JsonReport() {}

    /** Several plans in one document: {@code {"clean": …, "plans": [...]}}. */
    public static String of(List<Assessment> assessments) {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("clean", assessments.stream().allMatch(Assessment::isClean));
        var plans = root.putArray("plans");
        assessments.forEach(assessment -> plans.add(plan(assessment)));
        return text(root);
    }

    static String text(ObjectNode root) {
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of plain values could not be written as JSON.", impossible);
        }
    }

    private static ObjectNode plan(Assessment assessment) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("project", assessment.graph().project());
        node.put("stack", assessment.graph().stack());
        node.put("zones", assessment.options().zones());
        node.put("resources", assessment.graph().resources().size());
        node.put("clean", assessment.isClean());
        var proof = ProofJson.of(assessment.proof());
        DepthJson.into(proof, assessment);
        node.set("proof", proof);
        var rules = node.putArray("rules");
        assessment.judgements().forEach(judgement -> rules.add(judgement(judgement)));
        assessment.bill().ifPresent(bill -> BillJson.into(node.putObject("cost"), bill));
        return node;
    }

    private static ObjectNode judgement(Judgement judgement) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("rule", judgement.rule().id());
        node.put("severity", judgement.rule().severity().name().toLowerCase(Locale.ROOT));
        node.put("resource", judgement.subject().urn().text());
        judgement.subject().source().ifPresent(source -> node.putObject("source")
                .put("file", source.file())
                .put("line", source.line()));
        judgement
                .verdict()
                .match(
                        holds -> node.put("verdict", "holds"),
                        broken -> node.put("verdict", "broken")
                                .put("where", broken.where())
                                .put("why", broken.why())
                                .put("remedy", broken.remedy()),
                        undecided -> node.put("verdict", "undecided")
                                .put("where", undecided.where())
                                .put("unknown", undecided.unknown()));
        judgement.waiver().ifPresent(waiver -> node.putObject("waiver")
                .put("reason", waiver.reason())
                .put("until", waiver.until().toString()));
        return node;
    }
}
