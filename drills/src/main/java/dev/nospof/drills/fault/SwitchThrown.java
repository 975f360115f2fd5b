package dev.nospof.drills.fault;

import dev.nospof.drills.DrillProblem;
import dev.nospof.drills.cluster.Lost;
import dev.nospof.drills.cluster.Replica;
import dev.nospof.drills.mend.KubernetesMeans;
import dev.nospof.policies.proof.model.Failure;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A fault inside of processes, which they bring about themselves when they are told to: {@code POST /faults/<word>} on a port of theirs.
 *
 * @param word what is thrown
 * @param amount how much of it
 * @param everywhere whether all pods of a workload are hit, or one
 */
record SwitchThrown(
        String name, String inWords, String word, int amount, boolean everywhere, List<Failure.Kind> standsFor)
        implements Fault {
    /** All pods of a workload: whoever calls it has to do without. The proof speaks of its loss, not of its slowness. */
    static final SwitchThrown SLOW = new SwitchThrown(
            "dependency-slow",
            "every request to one workload after the other takes 5 s longer",
            "slow",
            5_000,
            true,
            List.of());

    /** More than any heap here holds: the process ends and is started anew. */
    static final SwitchThrown LEAK = new SwitchThrown(
            "memory-leak",
            "a pod of each workload in turn leaks memory until it has none",
            "leak",
            4_096,
            false,
            List.of(Failure.Kind.POD));

    @Override
    public List<Blow> blows(Arena arena) {
        int port = arena.switches()
                .orElseThrow(() -> DrillProblem.failed(
                        name,
                        "a process from inside",
                        "no port is given on which pods take POST /faults/" + word
                                + "; say 'switches: PORT' in the drill's settings"));
        return arena.targets().stream()
                .map(workload -> arena.servingPods(workload)
                        .filter(pod -> KubernetesMeans.canBeSwitched(arena.client(), pod.namespace(), pod.name(), port))
                        .limit(everywhere ? Integer.MAX_VALUE : 1)
                        .toList())
                .filter(pods -> !pods.isEmpty())
                .map(pods -> blow(arena, pods, port))
                .toList();
    }

    private Blow blow(Arena arena, List<Replica> pods, int port) {
        var who = everywhere ? "all pods like " + pods.get(0) : "pod " + pods.get(0);
        return new Blow(
                who + " told to " + word,
                pods.stream()
                        .map(pod -> KubernetesMeans.heal(pod.namespace(), pod.name(), port))
                        .toList(),
                new Lost(
                        everywhere
                                ? Set.of()
                                : pods.stream().map(Replica::incarnation).collect(Collectors.toUnmodifiableSet()),
                        Set.of()),
                Blow.Goal.REPLICAS,
                () -> pods.forEach(pod -> strike(arena, pod, port)));
    }

    /** A process that leaks to its end does not live to answer. That it ended is seen by its pod. */
    private void strike(Arena arena, Replica pod, int port) {
        try {
            KubernetesMeans.throwSwitch(arena.client(), pod.namespace(), pod.name(), port, word, amount);
        } catch (KubernetesClientException unanswered) {
            if (everywhere || unanswered.getCode() < HttpURLConnection.HTTP_INTERNAL_ERROR) {
                throw unanswered;
            }
        }
    }
}
