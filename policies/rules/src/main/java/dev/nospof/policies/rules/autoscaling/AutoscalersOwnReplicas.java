package dev.nospof.policies.rules.autoscaling;

import dev.nospof.policies.graph.kubernetes.Autoscaler;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.AutoscalerRule;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.List;

/** The target declares no replica count, or Pulumi ignores it: else every deployment scales the service back in the middle of a peak. */
public record AutoscalersOwnReplicas() implements AutoscalerRule {
    @Override
    public String id() {
        return "HPA-01";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "A deployment never undoes what the autoscaler decided.";
    }

    @Override
    public boolean concerns(Autoscaler autoscaler, Plan plan) {
        return !plan.scaled(autoscaler).isEmpty();
    }

    @Override
    public Verdict judge(Autoscaler autoscaler, Plan plan) {
        for (var workload : plan.scaled(autoscaler)) {
            if (workload.replicas().isPresent() && !isIgnored(workload)) {
                return new Verdict.Broken(
                        Where.of(workload.object(), "spec.replicas"),
                        "Every deployment scales it back to its declared replicas: " + Where.of(autoscaler.object())
                                + " owns them too",
                        "Leave spec.replicas out, or add it to ignoreChanges");
            }
        }
        return new Verdict.Holds();
    }

    private static boolean isIgnored(Workload workload) {
        return workload.object().resource().options().ignoreChanges().stream()
                .anyMatch(path -> List.of("spec", "spec.replicas", "*").contains(path));
    }
}
