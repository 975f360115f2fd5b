package dev.nospof.policies.proof.kubernetes;

import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Need;
import dev.nospof.policies.proof.model.Placement;
import dev.nospof.policies.proof.model.Reading;
import java.util.List;
import java.util.Optional;

/**
 * One column of the matrix: a workload and all that decides how it fails and heals.
 *
 * @param name unique among the services of the plan
 * @param zones those of its environment
 */
public record KubernetesService(
        String name, Workload workload, int zones, Reading<Shape> shape, Reading<List<Need>> needs) {

    /**
     * What must be known to judge the loss of a pod, a node, a zone.
     *
     * @param exposed some Service sends requests to its pods
     * @param unprobed no readiness probe takes a pod that hangs out of that Service
     */
    record Shape(
            Replicas replicas,
            Pins pins,
            Spreading spreading,
            Volumes volumes,
            Placement placement,
            Healing healing,
            boolean exposed,
            boolean unprobed,
            Rollout rollout) {
        /** Zones that its pods may be in. */
        int zonesOf(int all) {
            return pins.zonesOf(all);
        }
    }

    /** Whether its pods need nodes of a certain kind; which zones have such nodes, the plan does not tell. */
    public boolean needsNodesOfAKind() {
        return shape.match(s -> s.pins().toSomeNodes(), unknown -> false);
    }

    /**
     * Why there is too little of it though it does not stop.
     *
     * @param lost the smallest kind of loss that leaves too little for the peak
     */
    public Optional<Blame> gap(Optional<Failure.Kind> lost) {
        return shape.match(s -> Gap.of(this, s, lost), unknown -> Optional.empty());
    }

    @Override
    public String toString() {
        return name;
    }
}
