package dev.nospof.policies.pack;

import static java.util.stream.Collectors.joining;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.proof.Proof;
import dev.nospof.policies.proof.ProofResult;
import dev.nospof.policies.proof.answer.CapacityGap;
import dev.nospof.policies.proof.answer.OpenQuestion;
import dev.nospof.policies.proof.answer.SinglePoint;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.rules.Judgement;
import dev.nospof.policies.rules.Rulebook;
import dev.nospof.policies.rules.Verdict;
import java.util.ArrayList;
import java.util.List;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;

/**
 * What the CLI is told of a graph: every broken rule, everything that is undecided, every single point of failure.
 *
 * <p>What is undecided is advisory, however strict its rule is set, but never silent. What is waived or disabled is not told. The order is that
 * of proof, rules and URNs, and the same each time.
 */
final class Findings {
    private final Policies policies;
    private final Settings settings;
    private final ResourceGraph graph;
    private final Urn stack;
    private final List<AnalyzeDiagnostic> told = new ArrayList<>();

    private Findings(Policies policies, Settings settings, ResourceGraph graph, Urn stack) {
        this.policies = policies;
        this.settings = settings;
        this.graph = graph;
        this.stack = stack;
    }

    /**
     * Those of the whole stack.
     *
     * @param stack where what concerns no single resource is shown
     */
    static List<AnalyzeDiagnostic> aboutAll(Policies policies, Settings settings, ResourceGraph graph, Urn stack) {
        var findings = new Findings(policies, settings, graph, stack);
        findings.proof(Proof.of(graph, settings.proof()));
        findings.rules(policies.aboutAll());
        return List.copyOf(findings.told);
    }

    /** Those that one resource alone decides. */
    static List<AnalyzeDiagnostic> aboutOne(Policies policies, Settings settings, ResourceGraph graph, Urn resource) {
        var findings = new Findings(policies, settings, graph, resource);
        findings.rules(policies.aboutOne());
        return List.copyOf(findings.told);
    }

    private void proof(ProofResult result) {
        for (var point : result.singlePointsOfFailure()) {
            tell(Policies.SINGLE_POINT, settings.level(Policies.SINGLE_POINT), point.resource(), message(point));
        }
        for (var gap : result.capacityGaps()) {
            tell(Policies.TOO_SMALL, settings.level(Policies.TOO_SMALL), gap.resource(), message(gap));
        }
        for (var question : result.undecided()) {
            tell(Policies.UNDECIDED, settings.level(Policies.UNDECIDED), stack, message(question));
        }
    }

    private void rules(Rulebook rulebook) {
        for (var judgement : rulebook.judge(graph, settings.site())) {
            var policy = policies.of(judgement.rule());
            var level = settings.level(policy);
            var subject = judgement.subject().urn();
            if (judgement.isBroken()) {
                tell(policy, level, subject, message((Verdict.Broken) judgement.verdict(), judgement));
            } else if (judgement.verdict() instanceof Verdict.Undecided undecided) {
                var milder = level == EnforcementLevel.DISABLED ? level : EnforcementLevel.ADVISORY;
                tell(policy, milder, subject, "Undecided: " + undecided.sentence() + reference(judgement));
            }
        }
    }

    private void tell(Policy policy, EnforcementLevel level, Urn subject, String message) {
        if (level == EnforcementLevel.DISABLED) {
            return;
        }
        told.add(AnalyzeDiagnostic.newBuilder()
                .setPolicyName(policy.name())
                .setPolicyPackName(Pack.NAME)
                .setPolicyPackVersion(Pack.version())
                .setDescription(policy.promise())
                .setMessage(message)
                .setEnforcementLevel(level)
                .setSeverity(policy.severity())
                // The CLI's display cannot cope with a finding that is about no resource of the stack.
                .setUrn(graph.find(subject).isPresent() ? subject.text() : stack.text())
                .build());
    }

    private static String message(Verdict.Broken broken, Judgement judgement) {
        return broken.sentence() + "\nFix: " + broken.remedy() + "." + reference(judgement);
    }

    private static String reference(Judgement judgement) {
        return " [" + judgement.rule().id() + ", " + judgement.rule().page() + "]";
    }

    private static String message(SinglePoint point) {
        var message = new StringBuilder(
                point.headline() + ".\n" + point.why() + " (" + point.resourceName() + ", " + point.property() + ").");
        if (!point.alsoDown().isEmpty()) {
            message.append("\nTakes with it: ")
                    .append(String.join(", ", point.alsoDown()))
                    .append('.');
        }
        return message.append('\n')
                .append(point.recovery())
                .append(".\nFix: ")
                .append(point.fix())
                .append('.')
                .toString();
    }

    private static String message(CapacityGap gap) {
        return gap.service() + " is too small. " + gap.what() + " (" + gap.property() + ").\nFix: " + gap.fix() + ".";
    }

    private static String message(OpenQuestion question) {
        return "Undecided: " + question.service() + " when "
                + question.losses().stream().map(Failure.Kind::inWords).collect(joining(" or "))
                + " is lost: " + question.unknown() + ".";
    }
}
