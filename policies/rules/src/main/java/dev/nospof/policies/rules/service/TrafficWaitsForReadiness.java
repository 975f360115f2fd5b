package dev.nospof.policies.rules.service;

import dev.nospof.policies.graph.kubernetes.PodOwner;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.PodRule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;

/** Every container that serves has a readiness probe; without one it counts as ready as soon as it has started. */
public record TrafficWaitsForReadiness() implements PodRule {
    @Override
    public String id() {
        return "SVC-07";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "No request reaches a container that cannot answer it yet.";
    }

    /** A DaemonSet that no Service leads to is an agent: nobody calls it. What ends by itself is not waited for. */
    @Override
    public boolean concerns(PodOwner owner, Plan plan) {
        if (owner.isShortLived() || (owner.isBarePod() && endsByItself(owner))) {
            return false;
        }
        return !owner.object().kind().equals("DaemonSet")
                || plan.objects()
                        .workload(owner.object().resource())
                        .anyMatch(workload -> !workload.addresses().all().isEmpty());
    }

    @Override
    public Verdict judge(PodOwner owner, Plan plan) {
        var without = Serving.containers(owner.pods()).stream()
                .filter(container -> !container.readiness().isPresent())
                .toList();
        if (without.isEmpty()) {
            return new Verdict.Holds();
        }
        return new Verdict.Broken(
                Where.of(owner.object(), Serving.named(without) + ", readinessProbe"),
                "Requests and rollouts do not wait until a new pod can answer: it has no readiness probe",
                "Add a readinessProbe that answers only when the container can serve");
    }

    private static boolean endsByItself(PodOwner owner) {
        return !owner.pods().spec().at("restartPolicy").text().orElse("Always").equals("Always");
    }
}
