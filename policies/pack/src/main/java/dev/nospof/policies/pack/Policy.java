package dev.nospof.policies.pack;

import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Severity;
import java.util.Optional;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyInfo;
import pulumirpc.AnalyzerOuterClass.PolicySeverity;
import pulumirpc.AnalyzerOuterClass.PolicyType;

/**
 * What the CLI calls a policy: something that can be broken, and be set to mandatory, advisory or disabled.
 *
 * @param name by which it is configured and shown
 * @param id the rule's own, where it is a rule: {@code SVC-02}
 * @param level where nothing is configured
 * @param aboutOne whether one resource alone decides it, so that it is judged before that resource is made
 */
record Policy(
        String name,
        Optional<String> id,
        String promise,
        EnforcementLevel level,
        PolicySeverity severity,
        boolean aboutOne) {
    static Policy of(Rule rule, boolean aboutOne) {
        return new Policy(
                rule.stem(),
                Optional.of(rule.id()),
                rule.promise(),
                EnforcementLevel.MANDATORY,
                severity(rule.severity()),
                aboutOne);
    }

    PolicyInfo info() {
        return PolicyInfo.newBuilder()
                .setName(name)
                .setDisplayName(id.map(i -> i + " " + name).orElse(name))
                .setDescription(promise)
                .setEnforcementLevel(level)
                .setSeverity(severity)
                .setPolicyType(aboutOne ? PolicyType.POLICY_TYPE_RESOURCE : PolicyType.POLICY_TYPE_STACK)
                .build();
    }

    private static PolicySeverity severity(Severity severity) {
        return switch (severity) {
            case CRITICAL -> PolicySeverity.POLICY_SEVERITY_CRITICAL;
            case HIGH -> PolicySeverity.POLICY_SEVERITY_HIGH;
            case MEDIUM -> PolicySeverity.POLICY_SEVERITY_MEDIUM;
            case LOW -> PolicySeverity.POLICY_SEVERITY_LOW;
        };
    }
}
