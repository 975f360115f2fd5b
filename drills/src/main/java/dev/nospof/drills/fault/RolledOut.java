package dev.nospof.drills.fault;

import dev.nospof.drills.cluster.Lost;
import dev.nospof.drills.cluster.Workload;
import dev.nospof.policies.proof.model.Failure;
import java.util.List;

/** All workloads are rolled out anew at the same time, each by its own strategy. */
final class RolledOut implements Fault {
    @Override
    public String name() {
        return "rollout";
    }

    @Override
    public String inWords() {
        return "all workloads are rolled out anew at once";
    }

    @Override
    public List<Failure.Kind> standsFor() {
        return List.of();
    }

    @Override
    public List<Blow> blows(Arena arena) {
        return List.of(new Blow(
                "all workloads rolled out anew", List.of(), Lost.NOTHING, Blow.Goal.ROLLED_OUT, () -> restart(arena)));
    }

    /** All of them, at once. */
    static void restart(Arena arena) {
        arena.targets().forEach(workload -> restart(arena, workload));
    }

    private static void restart(Arena arena, Workload workload) {
        var apps = arena.client().apps();
        if (workload.kind().equals("Deployment")) {
            apps.deployments()
                    .inNamespace(workload.namespace())
                    .withName(workload.name())
                    .rolling()
                    .restart();
        } else {
            apps.statefulSets()
                    .inNamespace(workload.namespace())
                    .withName(workload.name())
                    .rolling()
                    .restart();
        }
    }
}
