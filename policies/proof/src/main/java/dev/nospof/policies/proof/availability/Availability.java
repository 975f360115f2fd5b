package dev.nospof.policies.proof.availability;

import static java.util.Comparator.comparing;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.Families;
import dev.nospof.policies.proof.ProofOptions;
import dev.nospof.policies.proof.family.ServiceModel;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.solver.Importance;
import dev.nospof.policies.proof.solver.Interval;
import dev.nospof.policies.proof.solver.Solution;
import dev.nospof.policies.proof.solver.Solver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The share of time that a service carries its declared peak.
 *
 * <p>Exact for its priors: failures of different things are independent, those of one zone are one event. Only as good as the priors, and
 * it holds what is trusted up.
 *
 * @param service whose it is
 * @param up lower with the priors' upper ends, higher with their lower ends
 * @param whatMatters losses with the largest share in what is lacking, at the upper ends; by that share
 */
public record Availability(String service, Interval up, List<Share> whatMatters) {
    public Availability {
        whatMatters = List.copyOf(whatMatters);
    }

    /**
     * How much one loss matters.
     *
     * @param importance Birnbaum, Fussell-Vesely, risk achievement and reduction
     */
    public record Share(Failure loss, Importance importance) {}

    /** Of each service of which all is known, in the order of their names. */
    public static List<Availability> of(ResourceGraph graph, ProofOptions options, Priors priors) {
        var subjects = Families.in(graph, options);
        var best = ServiceModel.of(
                subjects, options.tolerances(), kind -> priors.of(kind).away().low());
        var worst = ServiceModel.of(
                subjects, options.tolerances(), kind -> priors.of(kind).away().high());
        var all = new ArrayList<Availability>();
        for (var service : best.services()) {
            var atBest = solved(best, service, options);
            var atWorst = solved(worst, service, options);
            double most = atBest.map(s -> 1 - s.probability().low()).orElse(1.0);
            double least = atWorst.map(s -> 1 - s.probability().high()).orElse(1.0);
            all.add(new Availability(service, new Interval(least, Math.max(least, most)), shares(worst, atWorst)));
        }
        return all;
    }

    private static Optional<Solution> solved(ServiceModel model, String service, ProofOptions options) {
        return model.model().treeOf(service, options.tolerance()).map(Solver::solve);
    }

    private static List<Share> shares(ServiceModel model, Optional<Solution> solution) {
        var shares = new ArrayList<Share>();
        solution.filter(Solution::isComplete)
                .map(Solution::importances)
                .orElse(new TreeMap<>())
                .forEach((event, importance) -> shares.add(new Share(model.failure(event), importance)));
        shares.sort(comparing((Share s) -> -s.importance().fussellVesely()).thenComparing(Share::loss));
        return shares;
    }
}
