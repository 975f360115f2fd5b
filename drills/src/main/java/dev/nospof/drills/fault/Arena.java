package dev.nospof.drills.fault;

import dev.nospof.drills.cluster.Cluster;
import dev.nospof.drills.cluster.Machine;
import dev.nospof.drills.cluster.Replica;
import dev.nospof.drills.cluster.Snapshot;
import dev.nospof.drills.cluster.Workload;
import dev.nospof.drills.means.NodeMeans;
import dev.nospof.drills.means.ProcessMeans;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/**
 * Where faults happen.
 *
 * @param workloads those that are drilled
 * @param targets those of them that are broken one by one
 * @param now what runs, just before
 * @param nodes how nodes are taken away
 * @param processes how containers are reached from outside, where there is a way
 * @param switches the port on which pods take {@code POST /faults/slow} and the like, where they do
 * @param traffic multiplies what visitors ask, until it is told otherwise
 */
public record Arena(
        Cluster cluster,
        List<Workload> workloads,
        List<Workload> targets,
        Snapshot now,
        NodeMeans nodes,
        Optional<ProcessMeans> processes,
        OptionalInt switches,
        DoubleConsumer traffic) {
    public Arena {
        workloads = List.copyOf(workloads);
        targets = List.copyOf(targets);
    }

    KubernetesClient client() {
        return cluster.client();
    }

    /** The machine that carries the most; the first by name of several. */
    Optional<Machine> busiest() {
        return now.machines().stream()
                .filter(machine -> now.load(machine) > 0)
                .max(Comparator.comparingLong(now::load)
                        .thenComparing(Comparator.comparing(Machine::name).reversed()));
    }

    /** The zone that carries the most; the first by name of several. */
    Optional<String> busiestZone() {
        return now.zones().stream()
                .max(Comparator.<String>comparingLong(zone ->
                                now.in(zone).stream().mapToLong(now::load).sum())
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** A pod of it that serves; the first by name. */
    Optional<Replica> servingPod(Workload workload) {
        return servingPods(workload).findFirst();
    }

    /** Its pods that serve. */
    Stream<Replica> servingPods(Workload workload) {
        return now.of(workload).stream().filter(replica -> replica.ready() && !replica.ending());
    }

    void kill(Replica replica) {
        client().pods()
                .inNamespace(replica.namespace())
                .withName(replica.name())
                .withGracePeriod(0)
                .delete();
    }
}
