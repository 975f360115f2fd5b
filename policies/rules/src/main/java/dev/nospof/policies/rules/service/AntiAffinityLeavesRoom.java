package dev.nospof.policies.rules.service;

import dev.nospof.policies.graph.kubernetes.SpreadConstraint;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import dev.nospof.policies.rules.WorkloadRule;

/** Required anti-affinity over zones allows one pod a zone, so that from the next one on pods stay pending. */
public record AntiAffinityLeavesRoom() implements WorkloadRule {
    @Override
    public String id() {
        return "SVC-06";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "Every pod that scaling or a rollout asks for finds a zone.";
    }

    @Override
    public boolean concerns(Workload workload, Plan plan) {
        return !workload.isDaemonSet() && workload.pods().keepsApart(SpreadConstraint.ZONE);
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        var zones = plan.zones(workload.object());
        var ceiling = workload.replicaCeiling();
        var surge = RollingUpdate.of(workload).surge(ceiling);
        if (ceiling + surge <= zones) {
            return new Verdict.Holds();
        }
        return new Verdict.Broken(
                Where.of(workload.object(), "podAntiAffinity"),
                "Pods stay pending: up to " + ceiling + " replicas and " + surge
                        + " more during a rollout, one allowed in each of " + zones + " zones",
                "Use a topology spread with maxSkew 1 instead of required anti-affinity over zones");
    }
}
