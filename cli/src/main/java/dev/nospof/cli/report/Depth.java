package dev.nospof.cli.report;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.CutSets;
import dev.nospof.policies.proof.ProofOptions;
import dev.nospof.policies.proof.ProofResult;
import dev.nospof.policies.proof.answer.SinglePoint;
import dev.nospof.policies.proof.availability.Availability;
import dev.nospof.policies.proof.availability.Priors;
import dev.nospof.policies.proof.fix.Fix;
import dev.nospof.policies.proof.fix.Fixes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What takes longer to work out than the matrix.
 *
 * @param cutSets by service
 * @param availability by service
 * @param fixes changes that were proven to remove their finding; of the first {@link #FIXES} findings
 */
public record Depth(List<CutSets> cutSets, List<Availability> availability, Map<SinglePoint, Fix> fixes) {
    /** Nothing was worked out. */
    public static final Depth NONE = new Depth(List.of(), List.of(), Map.of());

    /** For how many findings a fix is worked out: each is proven anew, and nobody mends more at once. */
    static final int FIXES = 20;

    public Depth {
        cutSets = List.copyOf(cutSets);
        availability = List.copyOf(availability);
        fixes = new LinkedHashMap<>(fixes);
    }

    static Depth of(ResourceGraph graph, ProofOptions options, ProofResult proof, int order, Priors priors) {
        var fixes = new LinkedHashMap<SinglePoint, Fix>();
        var finder = new Fixes(graph, options);
        proof.singlePointsOfFailure().stream().limit(FIXES).forEach(point -> finder.of(point)
                .ifPresent(fix -> fixes.put(point, fix)));
        return new Depth(CutSets.of(graph, options, order), Availability.of(graph, options, priors), fixes);
    }
}
