package dev.nospof.policies.rules;

import dev.nospof.policies.graph.kubernetes.ServiceObject;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule about Kubernetes Services. */
public interface ServiceRule extends Rule {
    /** Whether the rule has a say about this one. */
    default boolean concerns(ServiceObject service, Plan plan) {
        return true;
    }

    /** The verdict on one that the rule {@link #concerns}. */
    Verdict judge(ServiceObject service, Plan plan);

    @Override
    default Stream<Case> cases(Plan plan) {
        return plan.objects().services().stream()
                .map(each -> new Case(
                        each.object().resource(),
                        () -> concerns(each, plan) ? Optional.of(judge(each, plan)) : Optional.empty()));
    }
}
