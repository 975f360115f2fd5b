package dev.nospof.policies.rules.service;

import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import dev.nospof.policies.rules.WorkloadRule;

/** As many replicas as zones, and never fewer than two; in development two are enough. */
public record ReplicasCoverZones() implements WorkloadRule {
    @Override
    public String id() {
        return "SVC-01";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "The service has a replica to spare for every zone that may be lost.";
    }

    /** A workload that is declared to run no pods is switched off on purpose; one that is scaled to none is not. */
    @Override
    public boolean concerns(Workload workload, Plan plan) {
        return !workload.isDaemonSet() && (isScaled(workload) || workload.replicaFloor() > 0);
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        var needed = plan.replicaFloor(workload.object());
        var replicas = workload.replicaFloor();
        if (replicas >= needed) {
            return new Verdict.Holds();
        }
        return new Verdict.Broken(
                Where.of(workload.object(), isScaled(workload) ? "the minimum of its autoscaler" : "spec.replicas"),
                why(replicas, plan.zones(workload.object())),
                "Run at least " + needed + " replicas");
    }

    private static String why(int replicas, int zones) {
        return switch (replicas) {
            case 0 -> "In a quiet hour nothing runs: it is scaled to zero";
            case 1 -> "Losing one pod stops it: there is only one replica";
            default ->
                "Losing one zone can take more than its share: " + replicas + " replicas cannot cover " + zones
                        + " zones";
        };
    }

    private static boolean isScaled(Workload workload) {
        return !workload.autoscalers().isEmpty()
                || !workload.scaledBy().certain().isEmpty();
    }
}
