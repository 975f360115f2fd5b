package dev.nospof.policies.proof;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.family.ServiceModel;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.solver.Limits;
import dev.nospof.policies.proof.solver.Solver;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The minimal cut sets of one service: the losses that take it only all together.
 *
 * <p>Exact up to {@link #provenTo()}, in the worst placement; of larger sets nothing is said.
 *
 * @param provenTo the order that was asked for, or a smaller one where the plan is too large for it
 * @param countByOrder item 2 counts the pairs; item 0 is always zero
 * @param sets smaller ones first, then by the names of what is lost
 */
public record CutSets(String service, int provenTo, List<BigInteger> countByOrder, List<List<Failure>> sets) {
    public CutSets {
        countByOrder = List.copyOf(countByOrder);
        sets = List.copyOf(sets);
    }

    /**
     * Those of each service of which all is known, in the order of their names.
     *
     * @param order the largest sets that are looked for
     */
    public static List<CutSets> of(ResourceGraph graph, ProofOptions options, int order) {
        var model = ServiceModel.of(Families.in(graph, options), options.tolerance(), ServiceModel.ANY_PROBABILITY);
        var all = new ArrayList<CutSets>();
        for (var service : model.services()) {
            var tree = model.model().treeOf(service, options.tolerance());
            all.add(tree.map(t -> {
                        var solution = Solver.solve(t, Limits.order(order));
                        var sets = solution.cutSets().stream()
                                .map(set -> set.stream()
                                        .map(model::failure)
                                        .sorted()
                                        .toList())
                                .toList();
                        return new CutSets(
                                service, Math.min(order, solution.provenTo()), solution.countByOrder(), sets);
                    })
                    .orElse(new CutSets(service, order, List.of(), List.of())));
        }
        return all;
    }
}
