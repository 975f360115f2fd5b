package dev.nospof.policies.rules.balancer;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.aws.TargetGroup;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import dev.nospof.policies.rules.WorkloadRule;

/** A server that closes its connections as soon as it is told to stop may be told so only when its load balancer waits for nothing any more. */
public record StrictServersStopLast() implements WorkloadRule {
    @Override
    public String id() {
        return "LB-08";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "A server that closes connections when it is told to stop is told so when none is in use.";
    }

    @Override
    public boolean concerns(Workload workload, Plan plan) {
        return workload.object()
                        .at("metadata", "annotations", Annotations.CLOSES_ON_STOP)
                        .text()
                        .filter("true"::equals)
                        .isPresent()
                && !plan.balancing().before(workload).isEmpty();
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        var delay = plan.balancing().before(workload).stream()
                .mapToInt(TargetGroup::deregistrationSeconds)
                .max()
                .orElseThrow();
        var grace = workload.pods().terminationGrace().toSeconds();
        var sleep = workload.pods().containers().stream()
                .mapToLong(container -> container.preStopSleep().toSeconds())
                .max()
                .orElse(0);
        var flaws = new Flaws(Where.of(workload.object()));
        if (sleep < delay) {
            flaws.add(
                    "lifecycle.preStop",
                    "Its server closes connections after " + sleep
                            + " s, and the load balancer lets requests on them finish for " + delay + " s",
                    "Let preStop sleep " + delay + " s or more");
        }
        if (sleep >= grace) {
            flaws.add(
                    "terminationGracePeriodSeconds",
                    "It is killed after " + grace + " s, before it is told to stop",
                    "Set terminationGracePeriodSeconds to more than " + sleep);
        }
        return flaws.verdict();
    }
}
