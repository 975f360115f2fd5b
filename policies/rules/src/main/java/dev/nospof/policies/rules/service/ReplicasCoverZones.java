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

    @Override
    public boolean concerns(Workload workload, Plan plan) {
        return !workload.isDaemonSet() && (workload.replicas().hidden() || workload.replicaFloor() > 0);
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        var needed = plan.replicaFloor(workload.object());
        var replicas = workload.replicaFloor();
        if (replicas >= needed) {
            return new Verdict.Holds();
        }
        return new Verdict.Broken(
                Where.of(
                        workload.object(),
                        workload.autoscalers().isEmpty() ? "spec.replicas" : "minReplicas of its autoscaler"),
                replicas < 2
                        ? "Losing one pod stops it: there is only one replica"
                        : "Losing one zone can take more than its share: " + replicas + " replicas cannot cover "
                                + plan.zones(workload.object()) + " zones",
                "Run at least " + needed + " replicas");
    }
}
