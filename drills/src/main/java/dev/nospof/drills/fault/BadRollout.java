package dev.nospof.drills.fault;

import dev.nospof.drills.cluster.Lost;
import dev.nospof.drills.cluster.Workload;
import dev.nospof.drills.mend.KubernetesMeans;
import dev.nospof.drills.mend.Mend;
import dev.nospof.policies.proof.model.Failure;
import io.fabric8.kubernetes.api.model.Container;
import java.util.ArrayList;
import java.util.List;

/** Each Deployment gets a version that never becomes ready: an image that is nowhere. */
final class BadRollout implements Fault {
    /** {@code .invalid} is kept out of the world's names for ever (RFC 2606). */
    private static final String NOWHERE = "image.invalid/never/there:0";

    @Override
    public String name() {
        return "bad-rollout";
    }

    @Override
    public String inWords() {
        return "all Deployments get an image that does not exist";
    }

    @Override
    public List<Failure.Kind> standsFor() {
        return List.of(Failure.Kind.ROLLOUT);
    }

    @Override
    public List<Blow> blows(Arena arena) {
        var mends = new ArrayList<Mend>();
        var strikes = new ArrayList<Runnable>();
        for (var workload : arena.targets()) {
            if (workload.kind().equals("Deployment")) {
                var first = first(arena, workload);
                mends.add(KubernetesMeans.image(
                        workload.kind(), workload.namespace(), workload.name(), first.getName(), first.getImage()));
                strikes.add(() -> KubernetesMeans.setImage(
                        arena.client(),
                        workload.kind(),
                        workload.namespace(),
                        workload.name(),
                        first.getName(),
                        NOWHERE));
            }
        }
        return strikes.isEmpty()
                ? List.of()
                : List.of(new Blow(
                        "all Deployments given an image that is nowhere",
                        mends,
                        Lost.NOTHING,
                        Blow.Goal.REPLICAS,
                        () -> strikes.forEach(Runnable::run)));
    }

    private static Container first(Arena arena, Workload workload) {
        return arena.client()
                .apps()
                .deployments()
                .inNamespace(workload.namespace())
                .withName(workload.name())
                .get()
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0);
    }
}
