package dev.nospof.drills.fault;

import dev.nospof.drills.cluster.Lost;
import dev.nospof.drills.cluster.Machine;
import dev.nospof.drills.cluster.Replica;
import dev.nospof.drills.mend.KubernetesMeans;
import dev.nospof.policies.proof.model.Failure;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The node that carries the most is drained as an administrator would: cordoned, then its pods evicted as far as their disruption budgets allow, again
 * and again until all are gone.
 */
final class NodeDrained implements Fault {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "drain";
    }

    @Override
    public String inWords() {
        return "the node that carries the most is drained, within the disruption budgets";
    }

    @Override
    public List<Failure.Kind> standsFor() {
        return List.of(Failure.Kind.NODE);
    }

    @Override
    public List<Blow> blows(Arena arena) {
        return arena.busiest().stream()
                .map(machine -> new Blow(
                        machine + " drained",
                        List.of(KubernetesMeans.uncordon(machine.name())),
                        new Lost(Set.of(), Set.of(machine.name())),
                        Blow.Goal.REPLICAS,
                        () -> drain(arena, machine)))
                .toList();
    }

    private static void drain(Arena arena, Machine machine) {
        KubernetesMeans.setCordoned(arena.client(), machine.name(), true);
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            var left = drilledOn(arena, machine);
            if (left.isEmpty()) {
                return;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("still there after " + LONGEST.toMinutes() + " min: " + left);
            }
            left.stream().filter(pod -> !pod.ending()).forEach(pod -> evict(arena, pod));
            Waits.pause(AGAIN);
        }
    }

    private static List<Replica> drilledOn(Arena arena, Machine machine) {
        var now = arena.cluster().now();
        return arena.workloads().stream()
                .flatMap(workload -> now.of(workload).stream())
                .filter(pod -> pod.node().equals(machine.name()))
                .toList();
    }

    private static void evict(Arena arena, Replica pod) {
        try {
            arena.client()
                    .pods()
                    .inNamespace(pod.namespace())
                    .withName(pod.name())
                    .evict();
        } catch (KubernetesClientException refused) {
            // A budget says "not now"; a pod that is gone needs no eviction.
            if (refused.getCode() != TOO_MANY_REQUESTS && refused.getCode() != HttpURLConnection.HTTP_NOT_FOUND) {
                throw refused;
            }
        }
    }
}
