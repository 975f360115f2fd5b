package dev.nospof.policies.pack;

import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Rulebook;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicySeverity;

/** All policies of the pack: one a rule, and what the proof says. */
final class Policies {
    static final Policy SINGLE_POINT = new Policy(
            "single-point-of-failure",
            Optional.empty(),
            "No loss of one pod, node or zone stops a service for longer than is tolerated.",
            EnforcementLevel.MANDATORY,
            PolicySeverity.POLICY_SEVERITY_CRITICAL,
            false);
    static final Policy TOO_SMALL = new Policy(
            "too-small-after-a-loss",
            Optional.empty(),
            "What is left after the loss of one pod, node or zone carries the declared peak.",
            EnforcementLevel.ADVISORY,
            PolicySeverity.POLICY_SEVERITY_HIGH,
            false);
    static final Policy UNDECIDED = new Policy(
            "proof-undecided",
            Optional.empty(),
            "The plan tells all that the proof has to know.",
            EnforcementLevel.ADVISORY,
            PolicySeverity.POLICY_SEVERITY_MEDIUM,
            false);

    private final Rulebook rulebook;
    private final List<Policy> all;

    private Policies(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.all = Stream.concat(
                        Stream.of(SINGLE_POINT, TOO_SMALL, UNDECIDED),
                        rulebook.rules().stream().map(rule -> Policy.of(rule, AboutOneResource.decides(rule))))
                .toList();
    }

    static Policies standard() {
        return new Policies(Rulebook.standard());
    }

    List<Policy> all() {
        return all;
    }

    /** By its name or by its rule's id. */
    Optional<Policy> find(String nameOrId) {
        return all.stream()
                .filter(policy -> policy.name().equals(nameOrId) || policy.id().equals(Optional.of(nameOrId)))
                .findFirst();
    }

    Policy of(Rule rule) {
        return find(rule.id()).orElseThrow();
    }

    /** The rules that one resource alone decides. */
    Rulebook aboutOne() {
        return rules(true);
    }

    /** The rules that need the whole stack. */
    Rulebook aboutAll() {
        return rules(false);
    }

    private Rulebook rules(boolean aboutOne) {
        return Rulebook.of(rulebook.rules().stream()
                .filter(rule -> AboutOneResource.decides(rule) == aboutOne)
                .toArray(Rule[]::new));
    }
}
