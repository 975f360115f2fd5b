package dev.nospof.policies.proof.family;

import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.solver.FaultTree;
import dev.nospof.policies.proof.solver.Limits;
import dev.nospof.policies.proof.solver.Solver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What few losses take a subject, put together from what takes each subject alone.
 *
 * <p>A subject is down with any that it needs hard, directly or through others; so its minimal cut sets are the minimal ones among those of all of them. Each is solved once, however many
 * need it: the work grows with the plan, not with its square.
 */
public final class SmallCutSets {
    private static final int FEW = 24;

    private final ServiceModel model;
    private final Duration tolerance;
    private final int order;
    private final Map<String, Found> own = new HashMap<>();

    /**
     * What takes one subject.
     *
     * @param sets minimal, in no particular order
     * @param provenTo all of at most so many losses are there, and no others: the order that was asked for, or a smaller one where something is too large for it
     */
    public record Found(Collection<Set<Failure>> sets, int provenTo) {}

    /**
     * Of this model.
     *
     * @param order the largest sets that are looked for
     */
    public SmallCutSets(ServiceModel model, Duration tolerance, int order) {
        this.model = model;
        this.tolerance = tolerance;
        this.order = order;
    }

    /** What takes this subject, which the model must have. */
    public Found of(String subject) {
        var found = gathered(subject, Set.of());
        return new Found(minimal(found.sets, found.provenTo), found.provenTo);
    }

    /**
     * Of all that it needs, and of the ways to these.
     *
     * @param open whose ways are being gathered: they add nothing to themselves
     */
    private Found gathered(String subject, Set<String> open) {
        var sets = new HashSet<Set<Failure>>();
        int provenTo = order;
        for (var reached : reached(subject)) {
            var found = own.computeIfAbsent(reached, this::alone);
            sets.addAll(found.sets);
            provenTo = Math.min(provenTo, found.provenTo);
            var turns = model.turns(reached);
            if (turns.isPresent() && !open.contains(reached)) {
                var within = new HashSet<>(open);
                within.add(reached);
                var each = turns.get().ways().stream()
                        .map(way -> gathered(way.needs(), within))
                        .toList();
                for (var way : each) {
                    provenTo = Math.min(provenTo, way.provenTo);
                }
                sets.addAll(turns.get()
                        .takenBy(
                                each.stream()
                                        .map(way -> minimal(way.sets, order))
                                        .toList(),
                                order));
            }
        }
        return new Found(sets, provenTo);
    }

    /** Of many ways each is gathered once for all that stands on it. */
    private Found gathered(Collection<String> together, Set<String> open) {
        var sets = new HashSet<Set<Failure>>();
        int provenTo = order;
        for (var one : together) {
            var found = gathered(one, open);
            sets.addAll(found.sets);
            provenTo = Math.min(provenTo, found.provenTo);
        }
        return new Found(sets, provenTo);
    }

    private static Set<Set<Failure>> minimal(Collection<Set<Failure>> found, int most) {
        var sets = new HashSet<>(found);
        var singles = new HashSet<Failure>();
        sets.stream().filter(set -> set.size() == 1).forEach(singles::addAll);
        // The least part of a set that is not the least is the least itself, and stays.
        sets.removeIf(set -> set.size() > most
                || (set.size() > 1 && set.stream().anyMatch(singles::contains))
                || (set.size() > 2 && containsAnother(set, sets)));
        return sets;
    }

    /** Whether two of these losses or more are enough, though not all of them. */
    private static boolean containsAnother(Set<Failure> set, Set<Set<Failure>> all) {
        var losses = List.copyOf(set);
        for (int chosen = 1; chosen < (1 << losses.size()) - 1; chosen++) {
            if (Integer.bitCount(chosen) > 1) {
                var part = new HashSet<Failure>();
                for (int i = 0; i < losses.size(); i++) {
                    if ((chosen >> i & 1) == 1) {
                        part.add(losses.get(i));
                    }
                }
                if (all.contains(part)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Found alone(String subject) {
        return model.treeOfItsOwn(subject, tolerance)
                .map(tree -> order <= 2 && tree.events().length <= FEW ? tried(tree) : solved(tree))
                .orElse(new Found(List.of(), order));
    }

    private Found solved(FaultTree tree) {
        var solution = Solver.solve(tree, Limits.order(order));
        var sets = solution.cutSets(order).stream()
                .map(set -> Set.copyOf(set.stream().map(model::failure).toList()))
                .toList();
        return new Found(sets, Math.min(order, solution.provenTo()));
    }

    /** Every event and every pair, each held against the tree: for a few events that is quicker than any diagram. */
    private Found tried(FaultTree tree) {
        var sets = new ArrayList<Set<Failure>>();
        var others = new ArrayList<String>();
        for (int event : tree.events()) {
            var name = tree.name(event);
            if (tree.failsWith(List.of(name))) {
                sets.add(Set.of(model.failure(name)));
            } else {
                others.add(name);
            }
        }
        for (int i = 0; i < others.size() && order == 2; i++) {
            for (int j = i + 1; j < others.size(); j++) {
                if (tree.failsWith(List.of(others.get(i), others.get(j)))) {
                    sets.add(Set.of(model.failure(others.get(i)), model.failure(others.get(j))));
                }
            }
        }
        return new Found(sets, order);
    }

    private List<String> reached(String subject) {
        var reached = new ArrayList<>(List.of(subject));
        var known = new HashSet<>(reached);
        for (int i = 0; i < reached.size(); i++) {
            for (var need : model.needs(reached.get(i))) {
                if (known.add(need)) {
                    reached.add(need);
                }
            }
        }
        return reached;
    }
}
