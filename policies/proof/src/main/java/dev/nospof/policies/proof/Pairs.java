package dev.nospof.policies.proof;

import static java.util.Comparator.comparing;

import dev.nospof.policies.proof.answer.PairLoss;
import dev.nospof.policies.proof.family.ServiceModel;
import dev.nospof.policies.proof.family.SmallCutSets;
import dev.nospof.policies.proof.family.Subjects;
import dev.nospof.policies.proof.model.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the pairs of losses that take services, exactly, and folds those that are alike. */
final class Pairs {
    private record Kinds(Failure.Kind first, Failure.Kind second) {}

    private record Pair(Failure first, Failure second) {}

    private Pairs() {}

    /** Those that take most services first, then the narrower losses. */
    static List<PairLoss> of(Subjects subjects, ProofOptions options) {
        var model = ServiceModel.of(subjects, options.tolerances(), ServiceModel.ANY_PROBABILITY);
        var takes = new HashMap<Pair, List<String>>();
        var cutSets = new SmallCutSets(model, options.tolerance(), 2);
        for (var service : model.services()) {
            for (var set : cutSets.of(service).sets()) {
                if (set.size() == 2) {
                    var losses = set.stream().sorted().toList();
                    takes.computeIfAbsent(new Pair(losses.get(0), losses.get(1)), p -> new ArrayList<>())
                            .add(service);
                }
            }
        }
        var inOrder = new TreeMap<Pair, List<String>>(comparing(Pair::first).thenComparing(Pair::second));
        inOrder.putAll(takes);
        return folded(inOrder);
    }

    private static List<PairLoss> folded(SortedMap<Pair, List<String>> takes) {
        var byKinds = new TreeMap<Kinds, List<PairLoss>>(comparing(Kinds::first).thenComparing(Kinds::second));
        takes.forEach((pair, services) -> byKinds.computeIfAbsent(
                        new Kinds(pair.first().kind(), pair.second().kind()), k -> new ArrayList<>())
                .add(new PairLoss(pair.first(), pair.second(), List.copyOf(services), 1)));
        var folded = new ArrayList<PairLoss>();
        byKinds.values().forEach(alike -> {
            var worst = alike.stream().max(comparing(p -> p.services().size())).orElseThrow();
            folded.add(new PairLoss(worst.first(), worst.second(), worst.services(), alike.size()));
        });
        folded.sort(comparing((PairLoss p) -> -p.services().size())
                .thenComparing(PairLoss::first)
                .thenComparing(PairLoss::second));
        return folded;
    }
}
