package dev.nospof.cli.report;

import dev.nospof.policies.cost.Bill;
import dev.nospof.policies.cost.PriceList;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.Proof;
import dev.nospof.policies.proof.ProofOptions;
import dev.nospof.policies.proof.ProofResult;
import dev.nospof.policies.proof.availability.Priors;
import dev.nospof.policies.rules.Judgement;
import dev.nospof.policies.rules.Judgement.Outcome;
import dev.nospof.policies.rules.Rulebook;
import dev.nospof.policies.rules.Site;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was found in one plan.
 *
 * @param options what the proof took as given
 * @param judgements of all rules, waived ones included
 * @param depth what {@link #deeper} worked out
 * @param bill what {@link #priced} worked out
 */
public record Assessment(
        ResourceGraph graph,
        ProofOptions options,
        List<Judgement> judgements,
        ProofResult proof,
        Depth depth,
        Optional<Bill> bill) {
    public Assessment {
        judgements = List.copyOf(judgements);
    }

    /** Judges and proves a plan; the same plan and site give the same answer. */
    public static Assessment of(ResourceGraph graph, Rulebook rulebook, Site site, ProofOptions options) {
        return new Assessment(
                graph, options, rulebook.judge(graph, site), Proof.of(graph, options), Depth.NONE, Optional.empty());
    }

    /** The same with cut sets up to this order, availability, and fixes that were proven. */
    public Assessment deeper(int order, Priors priors) {
        return new Assessment(graph, options, judgements, proof, Depth.of(graph, options, proof, order, priors), bill);
    }

    /** The same with what its AWS resources cost by these prices. */
    public Assessment priced(PriceList prices) {
        return new Assessment(graph, options, judgements, proof, depth, Optional.of(Bill.of(graph, prices)));
    }

    /** The rules that are broken and not waived, the gravest first. */
    public List<Judgement> broken() {
        return with(Outcome.BROKEN).stream()
                .sorted(Comparator.comparing(judgement -> judgement.rule().severity()))
                .toList();
    }

    public List<Judgement> undecided() {
        return with(Outcome.UNDECIDED);
    }

    public List<Judgement> waived() {
        return with(Outcome.WAIVED);
    }

    public List<Judgement> holding() {
        return with(Outcome.HOLDS);
    }

    private List<Judgement> with(Outcome outcome) {
        return judgements.stream().filter(j -> j.outcome() == outcome).toList();
    }

    /** Nothing that has to be mended: no rule broken, no single point of failure, nothing too small for its peak. */
    public boolean isClean() {
        return broken().isEmpty()
                && proof.singlePointsOfFailure().isEmpty()
                && proof.capacityGaps().isEmpty();
    }
}
