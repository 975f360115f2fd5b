package dev.nospof.policies.rules.autoscaling;

import dev.nospof.policies.graph.kubernetes.Autoscaler;
import dev.nospof.policies.rules.AutoscalerRule;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;

/** Where a pod has more than one container, the metric names the one that works. */
public record SidecarsDoNotCount() implements AutoscalerRule {
    @Override
    public String id() {
        return "HPA-06";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "An idle sidecar does not hide a busy service from the autoscaler.";
    }

    @Override
    public boolean concerns(Autoscaler autoscaler, Plan plan) {
        return plan.scaled(autoscaler).stream()
                .anyMatch(workload -> workload.pods().containers().size()
                                + workload.pods().sidecars().size()
                        > 1);
    }

    @Override
    public Verdict judge(Autoscaler autoscaler, Plan plan) {
        if (autoscaler.metrics().isEmpty()) {
            return broken(autoscaler, "spec.metrics");
        }
        return autoscaler.metrics().stream()
                .filter(metric -> metric.at("type").text().orElse("").equals("Resource"))
                .findFirst()
                .map(metric -> broken(autoscaler, metric.path()))
                .orElse(new Verdict.Holds());
    }

    private static Verdict broken(Autoscaler autoscaler, String path) {
        return new Verdict.Broken(
                Where.of(autoscaler.object(), path),
                "An overloaded service is not scaled: its sidecar's idle share is averaged in",
                "Use a metric of type ContainerResource that names the service's container");
    }
}
