package dev.nospof.components.kubernetes.parts;

import com.pulumi.kubernetes.core.v1.inputs.AffinityArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodAffinityTermArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodAntiAffinityArgs;
import com.pulumi.kubernetes.core.v1.inputs.TopologySpreadConstraintArgs;
import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;

/** What keeps pods that hold data apart, with no wish in it that a full zone could make the scheduler give up. */
public final class Apart {
    private Apart() {}

    /** Each zone has its share; a lost one is not counted, and asking for all of them would keep the rest from starting. */
    public static TopologySpreadConstraintArgs overZones(int zones, LabelSelectorArgs pods) {
        var spread = TopologySpreadConstraintArgs.builder()
                .topologyKey("topology.kubernetes.io/zone")
                .whenUnsatisfiable("DoNotSchedule")
                .maxSkew(1)
                .nodeTaintsPolicy("Honor")
                .nodeAffinityPolicy("Honor")
                .labelSelector(pods);
        // One domain is no spread.
        return zones > 2 ? spread.minDomains(zones - 1).build() : spread.build();
    }

    /** No two on one node. */
    public static AffinityArgs overNodes(LabelSelectorArgs pods) {
        return AffinityArgs.builder()
                .podAntiAffinity(PodAntiAffinityArgs.builder()
                        .requiredDuringSchedulingIgnoredDuringExecution(PodAffinityTermArgs.builder()
                                .topologyKey("kubernetes.io/hostname")
                                .labelSelector(pods)
                                .build())
                        .build())
                .build();
    }
}
