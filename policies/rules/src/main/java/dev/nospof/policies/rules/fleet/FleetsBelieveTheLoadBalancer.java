package dev.nospof.policies.rules.fleet;

import dev.nospof.policies.graph.aws.InstanceGroup;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** An instance that runs and does not answer is well for EC2 and not for its load balancer. */
public record FleetsBelieveTheLoadBalancer() implements FleetRule {
    @Override
    public String id() {
        return "ASG-02";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "An instance that answers nobody is replaced.";
    }

    @Override
    public Optional<Verdict> judge(InstanceGroup group, Plan plan) {
        if (!group.isBehindALoadBalancer()) {
            return Optional.empty();
        }
        var type = group.resource().at("healthCheckType").text().orElse("EC2");
        return Optional.of(
                type.contains("ELB")
                        ? new Verdict.Holds()
                        : new Verdict.Broken(
                                Where.of(group.resource(), "healthCheckType"),
                                "An instance that runs and answers nobody stays for ever: its group asks EC2 alone",
                                "Set healthCheckType to ELB"));
    }
}
