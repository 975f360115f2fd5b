package dev.nospof.policies.rules.balancer;

import dev.nospof.policies.graph.aws.TargetGroup;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** A load balancer waits for a leaving target to finish; a pod that is killed meanwhile takes the requests with it. */
public record PodsOutlastTheirTargets() implements TargetGroupRule {
    @Override
    public String id() {
        return "LB-06";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "A pod lives for as long as its load balancer waits for it.";
    }

    /** What Kubernetes does not know of: both times begin when the pod is told to stop. */
    @Override
    public Optional<Verdict> judge(TargetGroup group, Plan plan) {
        if (group.workloads().isEmpty()) {
            return Optional.empty();
        }
        var flaws = new Flaws(Where.of(group.resource()));
        var propagation = Leaving.propagationSeconds(group);
        var delay = group.deregistrationSeconds();
        for (var workload : group.workloads()) {
            var grace = workload.pods().terminationGrace().toSeconds();
            if (delay + propagation > grace) {
                flaws.add(
                        "deregistrationDelay",
                        "Requests are cut off whenever a pod of " + workload.name() + " is stopped: it takes "
                                + propagation + " s until the load balancer knows, which then waits for " + delay
                                + " s, and the pod is killed after " + grace + " s",
                        "Set deregistrationDelay to the longest request, and terminationGracePeriodSeconds of "
                                + workload.name() + " to " + (delay + propagation) + " or more");
            }
        }
        return Optional.of(flaws.verdict());
    }
}
