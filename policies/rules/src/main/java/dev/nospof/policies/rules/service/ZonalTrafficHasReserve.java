package dev.nospof.policies.rules.service;

import dev.nospof.policies.graph.kubernetes.ServiceObject;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.ServiceRule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Set;

/** Preferring the caller's zone is safe only with at least two replicas in each. */
public record ZonalTrafficHasReserve() implements ServiceRule {
    @Override
    public String id() {
        return "SVC-15";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "Keeping traffic in its zone does not hang a zone's clients on one pod.";
    }

    private static final Set<String> ZONAL = Set.of("PreferClose", "PreferSameZone");

    @Override
    public boolean concerns(ServiceObject service, Plan plan) {
        return ZONAL.contains(service.object()
                        .at("spec", "trafficDistribution")
                        .text()
                        .orElse(""))
                || service.object()
                        .at("metadata", "annotations", "service.kubernetes.io/topology-mode")
                        .text()
                        .orElse("")
                        .equalsIgnoreCase("auto");
    }

    @Override
    public Verdict judge(ServiceObject service, Plan plan) {
        for (var workload : plan.behind(service)) {
            var needed = 2 * plan.zones(workload.object());
            if (!workload.isDaemonSet() && workload.replicaFloor() < needed) {
                return new Verdict.Broken(
                        Where.of(service.object(), "spec.trafficDistribution"),
                        "One pod carries a whole zone's clients, overloaded while others idle: "
                                + workload.replicaFloor() + " replicas of " + workload.name() + " in "
                                + plan.zones(workload.object()) + " zones",
                        "Run at least " + needed + " replicas, or leave trafficDistribution out");
            }
        }
        return new Verdict.Holds();
    }
}
