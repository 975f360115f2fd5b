package dev.nospof.policies.rules.balancer;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.aws.Balancer;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** A network load balancer across zones can leave a zone only where its target groups allow it. */
public record ZonalShiftIsPossible() implements BalancerRule {
    @Override
    public String id() {
        return "LB-04";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "What a zonal shift asks of the target groups is given.";
    }

    @Override
    public Optional<Verdict> judge(Balancer balancer, Plan plan) {
        if (!balancer.isForConnections()
                || !balancer.crossesZones()
                || !balancer.resource().at("enableZonalShift").flag().orElse(false)) {
            return Optional.empty();
        }
        var flaws = new Flaws(Where.of(balancer.resource()));
        for (var group : plan.balancing().behind(balancer)) {
            var states = group.resource().at("targetHealthStates").items();
            if (states.isEmpty() || states.stream().anyMatch(ZonalShiftIsPossible::terminates)) {
                flaws.add(
                        "targetHealthStates of " + group.name(),
                        "AWS refuses a zonal shift while connections to unhealthy targets are cut",
                        "Set targetHealthStates[].enableUnhealthyConnectionTermination: false");
            }
            if (!group.resource().at("protocol").text().orElse("TCP").matches("TCP|TLS")) {
                flaws.add(
                        "protocol of " + group.name(),
                        "AWS refuses a zonal shift of a target group that is neither TCP nor TLS",
                        "Put it behind a load balancer of its own");
            }
        }
        return Optional.of(flaws.verdict());
    }

    /** AWS cuts them where nobody says otherwise. */
    private static boolean terminates(Field state) {
        return state.at("enableUnhealthyConnectionTermination").flag().orElse(true);
    }
}
