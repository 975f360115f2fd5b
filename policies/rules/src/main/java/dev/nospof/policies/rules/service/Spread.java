package dev.nospof.policies.rules.service;

import dev.nospof.policies.graph.kubernetes.PodTemplate;
import dev.nospof.policies.graph.kubernetes.SpreadConstraint;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;
import java.util.List;
import java.util.Optional;

/** What keeps a workload's pods apart, whichever of the ways to say so is used. */
final class Spread {
    private static final String REVISION = "pod-template-hash";

    private final Workload workload;
    private final Plan plan;
    private final PodTemplate pods;

    Spread(Workload workload, Plan plan) {
        this.workload = workload;
        this.plan = plan;
        this.pods = workload.pods();
    }

    /** The constraints by this key that the scheduler never breaks. */
    static List<SpreadConstraint> hardConstraints(Workload workload, String key) {
        return constraints(workload.pods(), key).stream()
                .filter(SpreadConstraint::isHard)
                .toList();
    }

    /** The scheduler never puts two more pods into one domain than into another; required anti-affinity is the stronger form. */
    boolean isHardOver(String key) {
        return pods.keepsApart(key)
                || constraints(pods, key).stream()
                        .anyMatch(constraint ->
                                constraint.isHard() && weakness(constraint).isEmpty());
    }

    /** As above, or the scheduler at least tries. */
    boolean isAnyOver(String key) {
        return pods.keepsApart(key)
                || pods.prefersApart(key)
                || constraints(pods, key).stream().anyMatch(constraint -> constraint.counts(pods.labels()));
    }

    /** Whether anything speaks of this key, to whatever effect. */
    boolean isNamed(String key) {
        return !constraints(pods, key).isEmpty() || pods.prefersApart(key);
    }

    /** Why what is {@linkplain #isNamed there} is not a must. */
    String flaw(String key) {
        var constraints = constraints(pods, key);
        return constraints.stream()
                .filter(SpreadConstraint::isHard)
                .flatMap(constraint -> weakness(constraint).stream())
                .findFirst()
                .orElse(
                        constraints.isEmpty()
                                ? "the anti-affinity is only a wish (preferred)"
                                : "the spread is only a wish (ScheduleAnyway)");
    }

    private Optional<String> weakness(SpreadConstraint constraint) {
        if (!constraint.counts(pods.labels())) {
            return Optional.of("the spread's selector does not match the pods' own labels");
        }
        if (constraint.maxSkew() > 1) {
            return Optional.of("maxSkew " + constraint.maxSkew() + " lets one hold that many more than another");
        }
        return alsoCounted(constraint)
                .map(other -> "the spread's selector also counts the pods of " + other.name()
                        + ", which may make up for an uneven spread");
    }

    /** Another workload whose pods stand in the same count. The hash of its own revision would keep it out. */
    private Optional<Workload> alsoCounted(SpreadConstraint constraint) {
        var keys = constraint.matchLabelKeys();
        if (keys.contains(REVISION) && workload.isDeployment()) {
            return Optional.empty();
        }
        var own = pods.labels();
        return plan.near(workload.object()).stream()
                .filter(other -> !other.object().equals(workload.object()))
                .filter(other -> {
                    var labels = other.pods().labels();
                    return constraint.counts(labels)
                            && keys.stream()
                                    .allMatch(key ->
                                            own.containsKey(key) && own.get(key).equals(labels.get(key)));
                })
                .findFirst();
    }

    private static List<SpreadConstraint> constraints(PodTemplate pods, String key) {
        return pods.spreads().stream()
                .filter(constraint -> constraint.topologyKey().equals(key))
                .toList();
    }
}
