package dev.nospof.policies.rules.service;

import dev.nospof.policies.graph.kubernetes.ServiceObject;
import dev.nospof.policies.graph.kubernetes.SpreadConstraint;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.ServiceRule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** With externalTrafficPolicy Local a node without a pod drops what arrives: every zone needs nodes with one. */
public record LocalTrafficFindsAPod() implements ServiceRule {
    @Override
    public String id() {
        return "SVC-16";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "Traffic from outside finds a pod in whatever zone it enters.";
    }

    @Override
    public boolean concerns(ServiceObject service, Plan plan) {
        return service.object()
                .at("spec", "externalTrafficPolicy")
                .text()
                .orElse("")
                .equals("Local");
    }

    @Override
    public Verdict judge(ServiceObject service, Plan plan) {
        for (var workload : plan.behind(service)) {
            var why = workload.isDaemonSet() ? Optional.<String>empty() : flaw(workload, plan);
            if (why.isPresent()) {
                return new Verdict.Broken(
                        Where.of(service.object(), "spec.externalTrafficPolicy"),
                        "A zone's load balancer has no healthy target: " + why.get(),
                        "Use a DaemonSet, or a replica in every zone spread over zones and nodes, or the policy Cluster");
            }
        }
        return new Verdict.Holds();
    }

    private static Optional<String> flaw(Workload workload, Plan plan) {
        var zones = plan.zones(workload.object());
        if (workload.replicaFloor() < zones) {
            return Optional.of(
                    workload.replicaFloor() + " replicas of " + workload.name() + " for " + zones + " zones");
        }
        var spread = new Spread(workload, plan);
        if (zones > 1 && !spread.isHardOver(SpreadConstraint.ZONE)) {
            return Optional.of("nothing makes sure that " + workload.name() + " runs in each");
        }
        return spread.isAnyOver(SpreadConstraint.NODE)
                ? Optional.empty()
                : Optional.of("the pods of " + workload.name() + " may share one node of it");
    }
}
