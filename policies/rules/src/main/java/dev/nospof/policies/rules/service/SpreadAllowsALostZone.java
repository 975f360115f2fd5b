package dev.nospof.policies.rules.service;

import dev.nospof.policies.graph.kubernetes.SpreadConstraint;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import dev.nospof.policies.rules.WorkloadRule;

/** With minDomains at the number of zones, one lost zone makes the scheduler hold pods back: it counts the missing one as empty. */
public record SpreadAllowsALostZone() implements WorkloadRule {
    @Override
    public String id() {
        return "SVC-04";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "A zone spread does not demand all the zones there are.";
    }

    @Override
    public boolean concerns(Workload workload, Plan plan) {
        return !workload.isDaemonSet()
                && !Spread.hardConstraints(workload, SpreadConstraint.ZONE).isEmpty();
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        var zones = plan.zones(workload.object());
        for (var constraint : Spread.hardConstraints(workload, SpreadConstraint.ZONE)) {
            var domains = constraint.minDomains().orElse(1);
            if (domains > Math.max(1, zones - 1)) {
                return new Verdict.Broken(
                        Where.of(workload.object(), constraint.field().at("minDomains")),
                        "With one of " + zones + " zones lost, pods stay pending: the spread demands " + domains
                                + " zones",
                        zones > 2 ? "Set minDomains to at most " + (zones - 1) : "Leave minDomains out");
            }
        }
        return new Verdict.Holds();
    }
}
