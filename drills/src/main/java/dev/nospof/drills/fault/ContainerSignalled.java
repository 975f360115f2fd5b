package dev.nospof.drills.fault;

import dev.nospof.drills.DrillProblem;
import dev.nospof.drills.cluster.Lost;
import dev.nospof.drills.means.ProcessMeans.Signal;
import dev.nospof.policies.proof.model.Failure;
import java.util.List;
import java.util.Set;

/** The first process of a container of each workload, one workload after the other, gets a signal that Kubernetes does not know of. */
record ContainerSignalled(String name, Signal signal, String inWords) implements Fault {
    static final ContainerSignalled KILLED = new ContainerSignalled(
            "container", Signal.KILL, "a container of each workload in turn is killed (kill -9)");

    static final ContainerSignalled HUNG = new ContainerSignalled(
            "container-hang", Signal.STOP, "a container of each workload in turn stands still and goes on living");

    @Override
    public List<Failure.Kind> standsFor() {
        return List.of(Failure.Kind.POD);
    }

    @Override
    public List<Blow> blows(Arena arena) {
        var processes = arena.processes()
                .orElseThrow(() -> DrillProblem.failed(
                        name, "a container", "only the lab can reach into containers from outside"));
        return arena.targets().stream()
                .flatMap(workload -> arena.servingPod(workload).stream())
                .map(pod -> {
                    var container = pod.containers().get(0);
                    return new Blow(
                            "container " + container + " of " + pod + (signal == Signal.KILL ? " killed" : " stopped"),
                            processes.undo(pod, container, signal),
                            new Lost(Set.of(pod.incarnation()), Set.of()),
                            Blow.Goal.REPLICAS,
                            () -> processes.send(pod, container, signal));
                })
                .toList();
    }
}
