package dev.nospof.policies.proof.kubernetes;

import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.proof.model.Reading;
import java.util.Map;

/**
 * A workload's pods as selectors see them, read once.
 *
 * @param labels none where they are not known: a selector that needs them is then taken not to match
 */
record LabelledPods(Workload workload, Map<String, String> labels) {
    static LabelledPods of(Workload workload) {
        return new LabelledPods(
                workload,
                Reading.<Map<String, String>>of(() -> workload.pods().labels()).orElse(Map.of()));
    }

    /** Another workload of the same cluster and namespace. */
    boolean isNeighbourOf(Workload other) {
        return !workload.object()
                        .resource()
                        .urn()
                        .equals(other.object().resource().urn())
                && workload.object().near(other.object());
    }
}
