package dev.nospof.drills.fault;

import dev.nospof.drills.cluster.Lost;
import dev.nospof.policies.proof.model.Failure;
import java.util.List;
import java.util.Set;

/** A pod of each workload, one workload after the other, is killed without notice. */
final class PodKilled implements Fault {
    @Override
    public String name() {
        return "pod";
    }

    @Override
    public String inWords() {
        return "a pod of each workload in turn is killed without notice";
    }

    @Override
    public List<Failure.Kind> standsFor() {
        return List.of(Failure.Kind.POD);
    }

    @Override
    public List<Blow> blows(Arena arena) {
        return arena.targets().stream()
                .flatMap(workload -> arena.servingPod(workload).stream())
                .map(pod -> Blow.once(
                        "pod " + pod + " killed", new Lost(Set.of(pod.incarnation()), Set.of()), () -> arena.kill(pod)))
                .toList();
    }
}
