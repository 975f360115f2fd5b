package dev.nospof.policies.proof.fix;

import static java.util.Comparator.comparingInt;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.proof.Proof;
import dev.nospof.policies.proof.ProofOptions;
import dev.nospof.policies.proof.ProofResult;
import dev.nospof.policies.proof.answer.SinglePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the smallest set of known changes that removes a single point of failure, by proving the changed plan each time. */
public final class Fixes {
    private final ResourceGraph graph;
    private final ProofOptions options;

    public Fixes(ResourceGraph graph, ProofOptions options) {
        this.graph = graph;
        this.options = options;
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
        var after = Proof.of(changed, options);
        return removes(after, point)
                ? Optional.of(new Fix(changes.stream().map(Change::what).toList(), changed))
                : Optional.empty();
    }

    /** No single point is left in the service, and nothing about it has become undecided or has no place. */
    private static boolean removes(ProofResult after, SinglePoint point) {
        return after.singlePointsOfFailure().stream().noneMatch(p -> p.service().equals(point.service()))
                && after.undecided().stream().noneMatch(q -> q.service().equals(point.service()))
                && after.matrix().services().contains(point.service());
    }

    private List<Change> changes(SinglePoint point) {
        var changes = new ArrayList<Change>();
        var workload = workload(point);
        if (point.property().equals("spec.replicas") || point.property().equals("spec.minReplicas")) {
            changes.add(Change.count(
                    point.resource(), point.resourceName(), point.property(), Math.max(3, options.zones())));
        }
        workload.ifPresent(urn -> {
            var object = new KubernetesObject(graph.find(urn).orElseThrow());
            changes.add(Change.spread(urn, object.kind() + " " + object.name()));
            changes.add(Change.unpin(urn, object.kind() + " " + object.name()));
        });
        return changes;
    }

    /** The workload to blame, or the one that the autoscaler to blame scales. */
    private Optional<Urn> workload(SinglePoint point) {
        var object = new KubernetesObject(graph.find(point.resource()).orElseThrow());
        if (!object.kind().equals("HorizontalPodAutoscaler")) {
            return Optional.of(point.resource());
        }
        var target = object.at("spec", "scaleTargetRef");
        return graph.resources().stream()
                .filter(KubernetesObject::is)
                .map(KubernetesObject::new)
                .filter(o -> o.near(object)
                        && o.kind().equals(target.at("kind").text().orElse(""))
                        && o.name().equals(target.at("name").text().orElse("")))
                .map(o -> o.resource().urn())
                .findFirst();
    }
}
