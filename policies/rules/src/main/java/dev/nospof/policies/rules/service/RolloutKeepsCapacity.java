package dev.nospof.policies.rules.service;

import dev.nospof.policies.graph.kubernetes.Container;
import dev.nospof.policies.graph.kubernetes.Probe;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import dev.nospof.policies.rules.WorkloadRule;
import java.time.Duration;

/** Rolling, no pod missing at any replica count, each new one observed for a while, and enough time for the start. */
public record RolloutKeepsCapacity() implements WorkloadRule {
    @Override
    public String id() {
        return "SVC-10";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "A rollout never runs fewer pods than before it, and stops by itself when the new ones fail.";
    }

    private static final int OBSERVED = 10;
    private static final int DEADLINE = 600;

    @Override
    public boolean concerns(Workload workload, Plan plan) {
        return workload.isDeployment();
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        var spec = workload.object().at("spec");
        var flaws = new Flaws(Where.of(workload.object()));
        if (spec.at("strategy", "type").text().orElse("RollingUpdate").equals("Recreate")) {
            flaws.add(
                    "spec.strategy.type",
                    "Every rollout stops the service: all pods end before the first new one starts",
                    "Use RollingUpdate with maxUnavailable 0 and maxSurge 1 or more");
            return flaws.verdict();
        }
        var missing = mostMissing(workload);
        if (missing > 0) {
            flaws.add(
                    "spec.strategy.rollingUpdate",
                    "A rollout runs with " + missing + (missing == 1 ? " pod" : " pods") + " fewer than the load needs",
                    "Set maxUnavailable 0 and maxSurge 1 or more");
        }
        var observed = spec.at("minReadySeconds").integer().orElse(0);
        if (observed < OBSERVED) {
            flaws.add(
                    "spec.minReadySeconds",
                    "A release that fails after its first seconds replaces every good pod: each new one is observed for "
                            + observed + " s",
                    "Set minReadySeconds to " + OBSERVED + " or more");
        }
        var deadline = spec.at("progressDeadlineSeconds").integer().orElse(DEADLINE);
        var needed = startupBudget(workload).toSeconds() + observed;
        if (deadline <= needed) {
            flaws.add(
                    "spec.progressDeadlineSeconds",
                    "A good rollout is reported as failed: a new pod may take " + needed + " s, the deadline is "
                            + deadline + " s",
                    "Set progressDeadlineSeconds above " + needed);
        }
        return flaws.verdict();
    }

    /** Shares are rounded, so that what is none of three replicas may be one of four. */
    private static int mostMissing(Workload workload) {
        var update = RollingUpdate.of(workload);
        return Math.max(update.unavailable(workload.replicaFloor()), update.unavailable(workload.replicaCeiling()));
    }

    private static Duration startupBudget(Workload workload) {
        return workload.pods().containers().stream()
                .map(Container::startup)
                .filter(Probe::isPresent)
                .map(probe -> probe.initialDelay().plus(probe.period().multipliedBy(probe.failureThreshold())))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
