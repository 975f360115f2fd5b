package dev.nospof.policies.rules;

import dev.nospof.policies.graph.kubernetes.Workload;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule about Deployments, StatefulSets and DaemonSets. */
public interface WorkloadRule extends Rule {
    /** Whether the rule has a say about this one. */
    default boolean concerns(Workload workload, Plan plan) {
        return true;
    }

    /** The verdict on one that the rule {@link #concerns}. */
    Verdict judge(Workload workload, Plan plan);

    @Override
    default Stream<Case> cases(Plan plan) {
        return plan.objects().workloads().stream()
                .map(each -> new Case(
                        each.object().resource(),
                        () -> concerns(each, plan) ? Optional.of(judge(each, plan)) : Optional.empty()));
    }
}
