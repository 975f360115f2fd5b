package dev.nospof.policies.rules.autoscaling;

import dev.nospof.policies.graph.kubernetes.Autoscaler;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.graph.kubernetes.ScaledObject;
import dev.nospof.policies.graph.kubernetes.TargetReference;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import dev.nospof.policies.rules.WorkloadRule;
import java.util.stream.Stream;

/** Two scalers of one workload undo each other's work; a vertical one changes the request that a horizontal one measures by. */
public record OneScalerForEach() implements WorkloadRule {
    @Override
    public String id() {
        return "HPA-07";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "One controller decides how many pods there are, and no other moves what it measures.";
    }

    @Override
    public boolean concerns(Workload workload, Plan plan) {
        return !workload.scaling().all().isEmpty() || !workload.scaledBy().all().isEmpty();
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        var scalers = Stream.concat(
                        workload.autoscalers().stream().map(Autoscaler::object),
                        workload.scaledBy().certain().stream().map(ScaledObject::object))
                .map(Where::of)
                .toList();
        if (scalers.size() > 1) {
            return new Verdict.Broken(
                    Where.of(workload.object()),
                    "Its replica count swings for ever: " + String.join(" and ", scalers) + " both set it",
                    "Keep one of them");
        }
        return plan.objects().ofKind("VerticalPodAutoscaler").stream()
                .filter(vertical -> vertical.near(workload.object()) && resizes(vertical, workload))
                .findFirst()
                .<Verdict>map(vertical -> new Verdict.Broken(
                        Where.of(workload.object()),
                        "Its replica count drifts: " + Where.of(vertical) + " changes the requests that "
                                + scalers.get(0) + " measures by",
                        "Set the vertical one's updateMode to Off, or keep one of them"))
                .orElse(new Verdict.Holds());
    }

    private static boolean resizes(KubernetesObject vertical, Workload workload) {
        return new TargetReference(vertical, vertical.at("spec", "targetRef"), "").names(workload.object())
                && !vertical.at("spec", "updatePolicy", "updateMode")
                        .text()
                        .orElse("Auto")
                        .equals("Off");
    }
}
