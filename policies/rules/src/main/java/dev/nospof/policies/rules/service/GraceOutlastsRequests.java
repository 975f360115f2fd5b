package dev.nospof.policies.rules.service;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.kubernetes.Container;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import dev.nospof.policies.rules.WorkloadRule;
import java.time.Duration;

/** The pause before the stop, the longest request and five seconds to end fit into the grace period; else the pod is killed with requests in hand. */
public record GraceOutlastsRequests() implements WorkloadRule {
    @Override
    public String id() {
        return "SVC-20";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "A pod that is stopped finishes the requests it has.";
    }

    /** To close connections and end the process, after the last answer. */
    private static final int TO_END = 5;

    @Override
    public boolean concerns(Workload workload, Plan plan) {
        return workload.pods().containers().stream()
                        .anyMatch(c -> !c.preStopSleep().isZero())
                || plan.seconds(workload.object(), Annotations.MAX_REQUEST_SECONDS)
                        .isPresent();
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        var grace = workload.pods().terminationGrace().toSeconds();
        var request =
                plan.seconds(workload.object(), Annotations.MAX_REQUEST_SECONDS).orElse(0);
        var sleep = workload.pods().containers().stream()
                .map(Container::preStopSleep)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO)
                .toSeconds();
        var needed = sleep + request + TO_END;
        if (needed <= grace) {
            return new Verdict.Holds();
        }
        return new Verdict.Broken(
                Where.of(workload.object(), "terminationGracePeriodSeconds"),
                "Requests are cut off whenever a pod is stopped: it sleeps " + sleep + " s, a request may take "
                        + request + " s, ending takes " + TO_END + " s, and it is killed after " + grace + " s",
                "Set terminationGracePeriodSeconds to " + needed + " or more");
    }
}
