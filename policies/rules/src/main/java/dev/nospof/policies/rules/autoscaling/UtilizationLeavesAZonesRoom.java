package dev.nospof.policies.rules.autoscaling;

import dev.nospof.policies.graph.kubernetes.Autoscaler;
import dev.nospof.policies.rules.AutoscalerRule;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;

/** Processors are used to at most the share of the zones that are left: 66 % of three. */
public record UtilizationLeavesAZonesRoom() implements AutoscalerRule {
    @Override
    public String id() {
        return "HPA-04";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "The pods that are left when a zone is lost carry its load at once, before new ones have started.";
    }

    @Override
    public boolean concerns(Autoscaler autoscaler, Plan plan) {
        return plan.zones(Target.object(autoscaler, plan)) > 1
                && CpuTarget.of(autoscaler).isPresent();
    }

    @Override
    public Verdict judge(Autoscaler autoscaler, Plan plan) {
        var zones = plan.zones(Target.object(autoscaler, plan));
        var most = 100 * (zones - 1) / zones;
        var target = CpuTarget.of(autoscaler).orElseThrow();
        return target.percent() <= most
                ? new Verdict.Holds()
                : new Verdict.Broken(
                        Where.of(autoscaler.object(), target.path()),
                        "Losing a zone overloads the others: " + target.percent() + " % used in " + zones + " zones is "
                                + (target.percent() * zones + zones - 2) / (zones - 1) + " % in " + (zones - 1),
                        "Set the target utilization to " + most + " % or less");
    }
}
