package dev.nospof.policies.rules;

import dev.nospof.policies.graph.kubernetes.Autoscaler;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule about HorizontalPodAutoscalers. */
public interface AutoscalerRule extends Rule {
    /** Whether the rule has a say about this one. */
    default boolean concerns(Autoscaler autoscaler, Plan plan) {
        return true;
    }

    /** The verdict on one that the rule {@link #concerns}. */
    Verdict judge(Autoscaler autoscaler, Plan plan);

    @Override
    default Stream<Case> cases(Plan plan) {
        return plan.objects().autoscalers().stream()
                .map(each -> new Case(
                        each.object().resource(),
                        () -> concerns(each, plan) ? Optional.of(judge(each, plan)) : Optional.empty()));
    }
}
