package dev.nospof.policies.proof.diagnosis;

import static java.util.Comparator.comparing;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.Families;
import dev.nospof.policies.proof.ProofOptions;
import dev.nospof.policies.proof.availability.Priors;
import dev.nospof.policies.proof.family.ServiceModel;
import dev.nospof.policies.proof.family.SmallCutSets;
import dev.nospof.policies.proof.model.Failure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Ranks the losses that explain which services are down and which are up.
 *
 * <p>Looks at single losses and at pairs, in the worst placement. It says what would explain what is seen, not that it happened.
 */
public final class Diagnosis {
    private final List<String> services;
    private final Map<Set<Failure>, TreeSet<String>> takes = new HashMap<>();

    private final Priors priors;

    private Diagnosis(ServiceModel model, ProofOptions options, Priors priors) {
        this.services = model.services();
        this.priors = priors;
        var cutSets = new SmallCutSets(model, options.tolerance(), 2);
        for (var service : services) {
            for (var lost : cutSets.of(service).sets()) {
                takes.computeIfAbsent(lost, l -> new TreeSet<>()).add(service);
            }
        }
    }

    /**
     * Of this plan.
     *
     * @param priors that tell which of two equal explanations is the likelier
     */
    public static Diagnosis of(ResourceGraph graph, ProofOptions options, Priors priors) {
        var subjects = Families.in(graph, options);
        return new Diagnosis(
                ServiceModel.of(subjects, options.tolerances(), ServiceModel.ANY_PROBABILITY), options, priors);
    }

    /**
     * The explanations, the likeliest first: fewer losses, then fewer further services down, then those that are away for more of the time,
     * then the narrower losses.
     *
     * @param down services that are seen down; each must be explained
     * @param up services that are seen up; none may be taken
     * @throws IllegalArgumentException if there is no such service, or one is said to be both
     */
    public List<Explanation> explain(Collection<String> down, Collection<String> up) {
        check(down, up);
        var explanations = new ArrayList<Explanation>();
        for (var lost : candidates()) {
            var taken = taken(lost);
            if (taken.containsAll(down) && up.stream().noneMatch(taken::contains) && isMinimal(lost, down)) {
                explanations.add(new Explanation(lost, List.copyOf(taken)));
            }
        }
        explanations.sort(comparing((Explanation e) -> e.lost().size())
                .thenComparing(e -> e.down().size())
                .thenComparing(e -> -away(e.lost()))
                .thenComparing(e -> e.lost().get(0))
                .thenComparing(e -> e.lost().get(e.lost().size() - 1)));
        return explanations;
    }

    /** The share of time that all of these are away at once, at the priors' upper ends. */
    private double away(List<Failure> lost) {
        return lost.stream()
                .mapToDouble(one -> priors.of(one.kind()).away().high())
                .reduce(1, (all, one) -> all * one);
    }

    /** Every single loss and pair that takes something, and every pair of single losses that each take something. */
    private List<List<Failure>> candidates() {
        var candidates = new TreeSet<List<Failure>>(comparing((List<Failure> l) -> l.size())
                .thenComparing(l -> l.get(0))
                .thenComparing(l -> l.get(l.size() - 1)));
        takes.keySet().forEach(set -> candidates.add(set.stream().sorted().toList()));
        var singles = takes.keySet().stream()
                .filter(set -> set.size() == 1)
                .map(set -> set.iterator().next())
                .sorted()
                .toList();
        for (int i = 0; i < singles.size(); i++) {
            for (int j = i + 1; j < singles.size(); j++) {
                candidates.add(List.of(singles.get(i), singles.get(j)));
            }
        }
        return List.copyOf(candidates);
    }

    private Set<String> taken(List<Failure> lost) {
        var taken = new TreeSet<String>(takes.getOrDefault(Set.copyOf(lost), new TreeSet<>()));
        lost.forEach(one -> taken.addAll(takes.getOrDefault(Set.of(one), new TreeSet<>())));
        return taken;
    }

    private boolean isMinimal(List<Failure> lost, Collection<String> down) {
        return lost.size() == 1
                || lost.stream().noneMatch(one -> taken(List.of(one)).containsAll(down));
    }

    private void check(Collection<String> down, Collection<String> up) {
        for (var seen : List.of(down, up)) {
            for (var name : seen) {
                if (!services.contains(name)) {
                    throw new IllegalArgumentException("Diagnosis: there is no service '" + name
                            + "' of which the plan tells enough.\nAn explanation of something else would mislead.\nName some of: "
                            + String.join(", ", services) + ".");
                }
            }
        }
        down.stream().filter(up::contains).findFirst().ifPresent(both -> {
            throw new IllegalArgumentException(
                    "Diagnosis: '" + both + "' is said to be both down and up.\nNothing explains that.\nName it once.");
        });
    }
}
