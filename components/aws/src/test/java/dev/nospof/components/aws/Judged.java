package dev.nospof.components.aws;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.Proof;
import dev.nospof.policies.proof.ProofOptions;
import dev.nospof.policies.proof.ProofResult;
import dev.nospof.policies.rules.Judgement;
import dev.nospof.policies.rules.Judgement.Outcome;
import dev.nospof.policies.rules.Rulebook;
import dev.nospof.policies.rules.Site;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** What rules and proof say of a plan. */
public record Judged(ResourceGraph plan) {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** Each verdict that is not that a rule holds, in words. */
    public List<String> complaints() {
        return judgements().stream()
                .filter(judgement -> judgement.outcome() != Outcome.HOLDS)
                .map(judgement ->
                        judgement.rule().id() + " " + judgement.subject().name() + " " + judgement.verdict())
                .toList();
    }

    /** The ids of broken rules, each once. */
    public List<String> broken() {
        return judgements().stream()
                .filter(Judgement::isBroken)
                .map(judgement -> judgement.rule().id())
                .distinct()
                .toList();
    }

    /** The ids of all rules that had a say. */
    public List<String> asked() {
        return judgements().stream()
                .map(judgement -> judgement.rule().id())
                .distinct()
                .toList();
    }

    /** What two minutes of outage do not hide. */
    public ProofResult proof() {
        return Proof.of(plan, ProofOptions.DEFAULTS.withTolerance(Duration.ofMinutes(2)));
    }

    private List<Judgement> judgements() {
        return Rulebook.standard().judge(plan, Site.standard(TODAY));
    }
}
