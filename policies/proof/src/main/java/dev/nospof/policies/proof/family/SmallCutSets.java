package dev.nospof.policies.proof.family;

import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.solver.FaultTree;
import dev.nospof.policies.proof.solver.Limits;
import dev.nospof.policies.proof.solver.Solver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The single losses and pairs that take a subject, put together from those of each subject alone.
 *
 * <p>A subject is down with any that it needs hard, directly or through others; so its minimal cut sets are the minimal ones among those of all of them. Each is solved once, however many
 * need it: the work grows with the plan, not with its square.
 */
public final class SmallCutSets {
    private static final int FEW = 24;

    private final ServiceModel model;
    private final Duration tolerance;
    private final Map<String, List<Set<Failure>>> own = new HashMap<>();

    public SmallCutSets(ServiceModel model, Duration tolerance) {
        this.model = model;
        this.tolerance = tolerance;
    }

    /** Minimal, in no particular order. */
    public List<Set<Failure>> of(String subject) {
        var singles = new HashSet<Failure>();
        var sets = new HashSet<Set<Failure>>();
        for (var reached : reached(subject)) {
            for (var set : own.computeIfAbsent(reached, this::alone)) {
                sets.add(set);
                if (set.size() == 1) {
                    singles.addAll(set);
                }
            }
        }
        sets.removeIf(set -> set.size() > 1 && set.stream().anyMatch(singles::contains));
        return List.copyOf(sets);
    }

    private List<Set<Failure>> alone(String subject) {
        return model.treeOfItsOwn(subject, tolerance)
                .map(tree -> tree.events().length <= FEW ? tried(tree) : solved(tree))
                .orElse(List.of());
    }

    private List<Set<Failure>> solved(FaultTree tree) {
        return Solver.solve(tree, Limits.order(2)).cutSets().stream()
                .map(set -> Set.copyOf(set.stream().map(model::failure).toList()))
                .toList();
    }

    /** Every event and every pair, each held against the tree: for a few events that is quicker than any diagram. */
    private List<Set<Failure>> tried(FaultTree tree) {
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
        for (int i = 0; i < others.size(); i++) {
            for (int j = i + 1; j < others.size(); j++) {
                if (tree.failsWith(List.of(others.get(i), others.get(j)))) {
                    sets.add(Set.of(model.failure(others.get(i)), model.failure(others.get(j))));
                }
            }
        }
        return sets;
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
