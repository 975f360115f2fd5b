package dev.nospof.policies.rules.service;

import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import dev.nospof.policies.rules.WorkloadRule;
import java.util.List;
import java.util.Set;

/** A volume for one node (ReadWriteOnce) fits a Deployment only with one replica that is stopped before the next starts. */
public record VolumesFollowTheirPods() implements WorkloadRule {
    @Override
    public String id() {
        return "SVC-17";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "No rollout and no lost node waits for a volume that another pod holds.";
    }

    private static final Set<String> ONE_NODE = Set.of("ReadWriteOnce", "ReadWriteOncePod");

    @Override
    public boolean concerns(Workload workload, Plan plan) {
        return workload.isDeployment() && !claims(workload).isEmpty();
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        var recreated = workload.object()
                .at("spec", "strategy", "type")
                .text()
                .orElse("")
                .equals("Recreate");
        if (recreated && workload.replicaCeiling() == 1) {
            return new Verdict.Holds();
        }
        for (var name : claims(workload)) {
            var claim = plan.objects().ofKind("PersistentVolumeClaim").stream()
                    .filter(object ->
                            object.near(workload.object()) && object.name().equals(name))
                    .findFirst();
            if (claim.isEmpty()) {
                return new Verdict.Undecided(
                        Where.of(workload.object(), "volumes"),
                        "The plan does not hold the volume claim '" + name + "', so nobody can say who may share it");
            }
            var modes = claim.get().at("spec", "accessModes").items().stream()
                    .flatMap(mode -> mode.text().stream())
                    .toList();
            if (ONE_NODE.containsAll(modes)) {
                return new Verdict.Broken(
                        Where.of(workload.object(), "volumes"),
                        "New pods wait for a volume that the old ones hold: claim '" + name + "' is for one node",
                        "Use a StatefulSet with a volume for each pod, or a volume that may be shared (ReadWriteMany)");
            }
        }
        return new Verdict.Holds();
    }

    private static List<String> claims(Workload workload) {
        return workload.pods().spec().at("volumes").items().stream()
                .flatMap(volume -> volume.at("persistentVolumeClaim", "claimName").text().stream())
                .toList();
    }
}
