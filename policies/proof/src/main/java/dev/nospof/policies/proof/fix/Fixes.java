package dev.nospof.policies.proof.fix;

import static java.util.Comparator.comparingInt;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.Families;
import dev.nospof.policies.proof.Proof;
import dev.nospof.policies.proof.ProofOptions;
import dev.nospof.policies.proof.answer.SinglePoint;
import dev.nospof.policies.proof.family.Change;
import dev.nospof.policies.proof.family.Subjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the smallest set of known changes that removes a single point of failure, by proving the changed plan each time, as far as the service reaches. */
public final class Fixes {
    /** Every set of them is tried. */
    private static final int MOST_CHANGES = 5;

    private final ResourceGraph graph;
    private final ProofOptions options;
    private final Subjects subjects;

    public Fixes(ResourceGraph graph, ProofOptions options) {
        this.graph = graph;
        this.options = options;
        this.subjects = Families.in(graph, options);
    }

    /**
     * A fix for this finding of this plan.
     *
     * @return empty where no set of known changes removes it: state in one volume has to be moved by a person, one zone stays one zone
     */
    public Optional<Fix> of(SinglePoint point) {
        var changes = changes(point);
        var subsets = new ArrayList<List<Change>>();
        for (int subset = 1; subset < 1 << changes.size(); subset++) {
            var chosen = new ArrayList<Change>();
            for (int i = 0; i < changes.size(); i++) {
                if ((subset >> i & 1) == 1) {
                    chosen.add(changes.get(i));
                }
            }
            subsets.add(chosen);
        }
        subsets.sort(comparingInt(List::size));
        return subsets.stream()
                .flatMap(subset -> proven(subset, point).stream())
                .findFirst();
    }

    private Optional<Fix> proven(List<Change> changes, SinglePoint point) {
        var changed = graph;
        for (var change : changes) {
            changed = change.apply(changed);
        }
        // No single point may be left in the service, and nothing about it may have become undecided or have no place.
        return Proof.holdsFor(point.service(), changed, options)
                ? Optional.of(new Fix(changes.stream().map(Change::what).toList(), changed))
                : Optional.empty();
    }

    private List<Change> changes(SinglePoint point) {
        var changes = subjects.get(point.service()).changes(point.failure().kind());
        return changes.subList(0, Math.min(MOST_CHANGES, changes.size()));
    }
}
