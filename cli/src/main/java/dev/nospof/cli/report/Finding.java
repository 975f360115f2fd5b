package dev.nospof.cli.report;

import dev.nospof.policies.graph.SourceLocation;
import dev.nospof.policies.proof.ProofText;
import dev.nospof.policies.rules.Judgement;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something to mend, as machines want it: flat.
 *
 * @param rule a rule's id, {@link #SINGLE_POINT} or {@link #CAPACITY}
 * @param subject what it was found in
 * @param page where it is explained
 */
record Finding(
        String rule, Severity severity, String subject, String message, String page, Optional<SourceLocation> source) {
    static final String SINGLE_POINT = "single-point-of-failure";
    static final String CAPACITY = "too-small-without-a-zone";
    private static final String GUIDE = "docs/guides/proof.md";

    /** All that make a plan unclean: what the proof found, then broken rules, the gravest first. */
    static List<Finding> of(Assessment assessment) {
        var findings = new ArrayList<Finding>();
        for (var point : assessment.proof().singlePointsOfFailure()) {
            var message = String.join("\n", ProofText.singlePoint(point));
            findings.add(new Finding(SINGLE_POINT, Severity.CRITICAL, point.service(), message, GUIDE, point.source()));
        }
        for (var gap : assessment.proof().capacityGaps()) {
            var message = String.join("\n", ProofText.capacityGap(gap));
            findings.add(new Finding(CAPACITY, Severity.HIGH, gap.service(), message, GUIDE, gap.source()));
        }
        assessment.broken().forEach(judgement -> findings.add(of(judgement)));
        return findings;
    }

    private static Finding of(Judgement judgement) {
        var message = judgement
                .verdict()
                .match(
                        holds -> "",
                        broken -> broken.sentence() + "\nFix: " + broken.remedy() + ".",
                        Verdict.Undecided::sentence);
        return new Finding(
                judgement.rule().id(),
                judgement.rule().severity(),
                judgement.subject().name(),
                message,
                judgement.rule().page(),
                judgement.subject().source());
    }
}
