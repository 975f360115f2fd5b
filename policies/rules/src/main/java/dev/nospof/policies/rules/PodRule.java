package dev.nospof.policies.rules;

import dev.nospof.policies.graph.kubernetes.PodOwner;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule about everything that makes pods: workloads, jobs, bare pods, custom kinds with a pod template. */
public interface PodRule extends Rule {
    /** Whether the rule has a say about this one. */
    default boolean concerns(PodOwner owner, Plan plan) {
        return true;
    }

    /** The verdict on one that the rule {@link #concerns}. */
    Verdict judge(PodOwner owner, Plan plan);

    @Override
    default Stream<Case> cases(Plan plan) {
        return plan.objects().podOwners().stream()
                .map(each -> new Case(
                        each.object().resource(),
                        () -> concerns(each, plan) ? Optional.of(judge(each, plan)) : Optional.empty()));
    }
}
