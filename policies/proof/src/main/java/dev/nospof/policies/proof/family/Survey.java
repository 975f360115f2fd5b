package dev.nospof.policies.proof.family;

import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.aws.Regions;
import dev.nospof.policies.graph.kubernetes.KubernetesObjects;
import dev.nospof.policies.proof.recovery.RecoveryTimes;

/**
 * A plan as families read it: with its references followed once.
 *
 * @param zones of the environment
 * @param regions where each resource is
 * @param times of the platform's mechanisms
 */
public record Survey(
        ResourceGraph graph,
        KubernetesObjects objects,
        References references,
        Zones zones,
        Regions regions,
        RecoveryTimes times) {

    /**
     * Reads this plan.
     *
     * @param zones how many the environment has, where a resource does not say it
     */
    public static Survey of(ResourceGraph graph, int zones, RecoveryTimes times) {
        var objects = KubernetesObjects.in(graph);
        var references = new References(graph);
        return new Survey(
                graph, objects, references, Zones.of(zones, graph, objects), new Regions(graph, references), times);
    }

    /** Whether both are in one region, as far as the plan tells. */
    public boolean areTogether(Resource one, Resource other) {
        return regions.of(one).equals(regions.of(other));
    }
}
