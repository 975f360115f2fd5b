package dev.nospof.policies.rules.service;

import dev.nospof.policies.graph.kubernetes.Container;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import dev.nospof.policies.rules.WorkloadRule;

/** Endpoints are withdrawn and the process is told to stop at the same moment; a pause before the stop (preStop) lets the withdrawal arrive everywhere first. */
public record StopWaitsForTraffic() implements WorkloadRule {
    @Override
    public String id() {
        return "SVC-21";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "A pod that is stopped takes no new request while it ends.";
    }

    /** For endpoints to leave every node's rules; a load balancer outside needs longer (aws-load-balancer-controller#2366). */
    private static final int SHORTEST = 5;

    @Override
    public boolean concerns(Workload workload, Plan plan) {
        return !workload.addresses().all().isEmpty();
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        var abrupt = Serving.containers(workload.pods()).stream()
                .filter(c -> !pauses(c))
                .toList();
        if (abrupt.isEmpty()) {
            return new Verdict.Holds();
        }
        return new Verdict.Broken(
                Where.of(workload.object(), Serving.named(abrupt) + ", lifecycle.preStop"),
                "Every rollout loses requests: a stopped pod still gets new ones for some seconds",
                "Let preStop sleep " + SHORTEST + " s or more, as long as the load balancer takes to notice");
    }

    /** A hook that does something other than sleep is taken for the program's own way to wait. */
    private static boolean pauses(Container container) {
        var hook = container.field().at("lifecycle", "preStop");
        if (!hook.isPresent()) {
            return false;
        }
        var sleep = container.preStopSleep();
        return sleep.isZero() ? !hook.at("sleep").isPresent() : sleep.toSeconds() >= SHORTEST;
    }
}
