package dev.nospof.policies.rules.balancer;

import dev.nospof.policies.graph.kubernetes.Container;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import dev.nospof.policies.rules.WorkloadRule;
import java.util.List;

/** A load balancer outside of the cluster takes longer than the cluster itself until it sends a leaving pod nothing more. */
public record PodsWaitForTheirBalancer() implements WorkloadRule {
    @Override
    public String id() {
        return "LB-07";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "A pod that is stopped answers until its load balancer knows.";
    }

    @Override
    public boolean concerns(Workload workload, Plan plan) {
        return !plan.balancing().before(workload).isEmpty();
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        var propagation = plan.balancing().before(workload).stream()
                .mapToLong(Leaving::propagationSeconds)
                .max()
                .orElseThrow();
        var serving = workload.pods().containers().stream()
                .filter(container -> !container.field().at("ports").items().isEmpty())
                .toList();
        var abrupt = (serving.isEmpty() ? workload.pods().containers() : serving)
                .stream()
                        .filter(container -> container.preStopSleep().toSeconds() < propagation)
                        .toList();
        if (abrupt.isEmpty()) {
            return new Verdict.Holds();
        }
        return new Verdict.Broken(
                Where.of(workload.object(), "lifecycle.preStop of " + named(abrupt)),
                "Every rollout loses requests: the load balancer sends a stopped pod new ones for up to " + propagation
                        + " s, and it stops after "
                        + abrupt.get(0).preStopSleep().toSeconds() + " s",
                "Let preStop sleep " + propagation + " s, and raise terminationGracePeriodSeconds by as much");
    }

    private static String named(List<Container> containers) {
        return String.join(", ", containers.stream().map(Container::name).toList());
    }
}
