package dev.nospof.policies.rules.balancer;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.aws.TargetGroup;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** When few targets are healthy, a zone can be left out of DNS, or all targets can get requests, healthy or not. */
public record FailingOpenIsDecided() implements TargetGroupRule {
    @Override
    public String id() {
        return "LB-11";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "It is decided below how many healthy targets a zone is left, and all targets are tried.";
    }

    @Override
    public Optional<Verdict> judge(TargetGroup group, Plan plan) {
        if (group.health().isEmpty()) {
            return Optional.empty();
        }
        var flaws = new Flaws(Where.of(group.resource()));
        var health = group.resource().at("targetGroupHealth");
        if (!isSaid(health.at("dnsFailover"))) {
            flaws.add(
                    "targetGroupHealth.dnsFailover",
                    "It is left to AWS when a zone with few healthy targets is left out of DNS",
                    "Set dnsFailover.minimumHealthyTargetsCount");
        }
        if (!isSaid(health.at("unhealthyStateRouting"))) {
            flaws.add(
                    "targetGroupHealth.unhealthyStateRouting",
                    "It is left to AWS when unhealthy targets get requests all the same",
                    "Set unhealthyStateRouting.minimumHealthyTargetsCount");
        }
        return Optional.of(flaws.verdict());
    }

    private static boolean isSaid(Field when) {
        return when.at("minimumHealthyTargetsCount").isPresent()
                || when.at("minimumHealthyTargetsPercentage").isPresent();
    }
}
