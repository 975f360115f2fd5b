package dev.nospof.policies.rules;

import dev.nospof.policies.graph.kubernetes.DisruptionBudget;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule about PodDisruptionBudgets. */
public interface BudgetRule extends Rule {
    /** Whether the rule has a say about this one. */
    default boolean concerns(DisruptionBudget budget, Plan plan) {
        return true;
    }

    /** The verdict on one that the rule {@link #concerns}. */
    Verdict judge(DisruptionBudget budget, Plan plan);

    @Override
    default Stream<Case> cases(Plan plan) {
        return plan.objects().budgets().stream()
                .map(each -> new Case(
                        each.object().resource(),
                        () -> concerns(each, plan) ? Optional.of(judge(each, plan)) : Optional.empty()));
    }
}
