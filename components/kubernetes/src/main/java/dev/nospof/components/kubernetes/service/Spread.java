package dev.nospof.components.kubernetes.service;

import com.pulumi.kubernetes.core.v1.inputs.TopologySpreadConstraintArgs;
import java.util.List;

/**
 * Where pods may stand: evenly over zones at any price, evenly over nodes if possible.
 *
 * <p>{@code nodeTaintsPolicy: Honor} lets the nodes of a lost zone, which are tainted, count no longer. Without it the empty zone would
 * stay a domain, and the lost replicas could not be made anew in the others for as long as it is away.
 */
final class Spread {
    private Spread() {}

    static List<TopologySpreadConstraintArgs> of(Blueprint service) {
        return List.of(overZones(service), overNodes(service));
    }

    private static TopologySpreadConstraintArgs overZones(Blueprint service) {
        var constraint = constraint(service, "topology.kubernetes.io/zone").whenUnsatisfiable("DoNotSchedule");
        var zones = service.capacity().zones();
        // As many zones as are left when one is lost; with two zones that is one, which is no spread and so left
        // unsaid.
        if (zones > 2) {
            constraint.minDomains(zones - 1);
        }
        return constraint.build();
    }

    private static TopologySpreadConstraintArgs overNodes(Blueprint service) {
        return constraint(service, "kubernetes.io/hostname")
                .whenUnsatisfiable("ScheduleAnyway")
                .build();
    }

    private static TopologySpreadConstraintArgs.Builder constraint(Blueprint service, String topologyKey) {
        return TopologySpreadConstraintArgs.builder()
                .topologyKey(topologyKey)
                .maxSkew(1)
                .nodeTaintsPolicy("Honor")
                .nodeAffinityPolicy("Honor")
                // The old version's pods, which are about to go, must not push the new ones into one zone.
                .matchLabelKeys("pod-template-hash")
                .labelSelector(service.labelSelector());
    }
}
