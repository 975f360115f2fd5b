package dev.nospof.policies.rules.balancer;

import dev.nospof.components.model.Timing;
import dev.nospof.policies.graph.aws.TargetGroup;

/** How a target leaves its load balancer. */
final class Leaving {
    private Leaving() {}

    /** Seconds for which a leaving target still gets something new. */
    static long propagationSeconds(TargetGroup group) {
        return (group.isForConnections() ? Timing.NETWORK_PROPAGATION : Timing.PROPAGATION).toSeconds();
    }
}
