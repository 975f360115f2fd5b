package dev.nospof.policies.rules.quorum;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.WrongKind;
import dev.nospof.policies.graph.kubernetes.Container;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.WorkloadRule;
import java.util.Set;

/**
 * A rule about StatefulSets whose members agree by majority.
 *
 * <p>Which those are is said by the annotation {@code nospof.dev/quorum} ({@code majority} or {@code none}); without it, by the image's
 * name. One that is switched off (no replicas) is left alone.
 */
interface QuorumRule extends WorkloadRule {
    /** Programs that cannot run in more than one copy but by majority. */
    Set<String> PROGRAMS = Set.of("consul", "etcd", "zookeeper");

    @Override
    default boolean concerns(Workload workload, Plan plan) {
        return workload.isStatefulSet() && agreesByMajority(workload) && workload.replicaFloor() > 0;
    }

    private static boolean agreesByMajority(Workload workload) {
        var annotation = workload.object().at("metadata", "annotations", Annotations.QUORUM);
        return annotation
                .text()
                .map(said -> {
                    if (!said.equals("majority") && !said.equals("none")) {
                        throw WrongKind.at(annotation, "'majority' or 'none'");
                    }
                    return said.equals("majority");
                })
                .orElseGet(() -> workload.pods().containers().stream()
                        .map(Container::image)
                        .anyMatch(QuorumRule::isKnown));
    }

    private static boolean isKnown(Field image) {
        return !image.hidden()
                && image.text()
                        .map(name -> name.replaceFirst("@.*", "").replaceFirst(":[^/:]*$", ""))
                        .map(name -> name.substring(name.lastIndexOf('/') + 1))
                        .filter(PROGRAMS::contains)
                        .isPresent();
    }

    /** Members that may be lost while a majority is left. */
    static int spare(int members) {
        return (members - 1) / 2;
    }
}
