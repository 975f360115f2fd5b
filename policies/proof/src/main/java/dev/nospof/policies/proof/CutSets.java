package dev.nospof.policies.proof;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.family.ServiceModel;
import dev.nospof.policies.proof.family.SmallCutSets;
import dev.nospof.policies.proof.model.Failure;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

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
    /** A set with what it is sorted by: the names of its losses, each with its kind, with what no name holds between them. */
    private record Named(List<Failure> set, String names) {
        private static final Comparator<Named> SMALLER_FIRST =
                Comparator.<Named>comparingInt(named -> named.set.size()).thenComparing(Named::names);

        static Named of(Set<Failure> set) {
            return new Named(
                    set.stream().sorted().toList(),
                    set.stream()
                            .sorted(comparing(Failure::name).thenComparing(Failure::kind))
                            .map(loss -> loss.name() + '\0' + loss.kind())
                            .collect(joining("\0")));
        }
    }

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
        var model = ServiceModel.of(Families.in(graph, options), options.tolerances(), ServiceModel.ANY_PROBABILITY);
        var cutSets = new SmallCutSets(model, options.tolerance(), order);
        return model.services().stream()
                .map(service -> of(service, cutSets.of(service)))
                .toList();
    }

    private static CutSets of(String service, SmallCutSets.Found found) {
        var sets = found.sets().stream()
                .map(Named::of)
                .sorted(Named.SMALLER_FIRST)
                .map(Named::set)
                .toList();
        return new CutSets(service, found.provenTo(), countByOrder(sets), sets);
    }

    private static List<BigInteger> countByOrder(List<List<Failure>> sets) {
        int largest = sets.isEmpty() ? -1 : sets.get(sets.size() - 1).size();
        var counts = new BigInteger[largest + 1];
        Arrays.fill(counts, BigInteger.ZERO);
        sets.forEach(set -> counts[set.size()] = counts[set.size()].add(BigInteger.ONE));
        return List.of(counts);
    }
}
