package dev.nospof.policies.proof.kubernetes;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.WrongKind;
import dev.nospof.policies.graph.kubernetes.Autoscaler;
import dev.nospof.policies.graph.kubernetes.Workload;
import java.util.Comparator;
import java.util.OptionalInt;

/**
 * How many pods there are, and how many are needed.
 *
 * @param count those that run at the least
 * @param peak those that carry the declared peak load, where it is declared
 * @param needed those without which nothing is served: one, or a majority of a StatefulSet's members. Nothing declares what kind of set it
 *     is; a majority is the worse case, and {@code nospof.dev/peak-replicas} says otherwise
 * @param resource whose property sets the count
 * @param property that property
 */
record Replicas(int count, OptionalInt peak, int needed, Resource resource, String property) {

    static Replicas of(Workload workload, int zones) {
        var peak = workload.object().at("metadata", "annotations", Annotations.PEAK_REPLICAS);
        var declared = peak.text().map(text -> {
            if (!text.matches("[1-9]\\d{0,5}")) {
                throw WrongKind.at(peak, "a whole number of at least 1");
            }
            return Integer.parseInt(text);
        });
        var peakReplicas = declared.map(OptionalInt::of).orElse(OptionalInt.empty());
        var count = workload.object().kind().equals("DaemonSet") ? zones : workload.replicaFloor();
        var quorum = workload.isStatefulSet() && declared.isEmpty();
        var owner = workload.autoscalers().stream().min(Comparator.comparing(Autoscaler::minReplicas));
        return new Replicas(
                count,
                peakReplicas,
                quorum ? count / 2 + 1 : 1,
                owner.map(a -> a.object().resource()).orElse(workload.object().resource()),
                owner.isPresent() ? "spec.minReplicas" : "spec.replicas");
    }
}
