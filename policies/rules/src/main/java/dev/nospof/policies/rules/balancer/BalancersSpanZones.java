package dev.nospof.policies.rules.balancer;

import dev.nospof.policies.graph.aws.Balancer;
import dev.nospof.policies.graph.aws.VpcNetwork;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A load balancer has a node in the zone of each of its subnets, and nowhere else. */
public record BalancersSpanZones() implements BalancerRule {
    @Override
    public String id() {
        return "LB-01";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "A load balancer has a node in every zone that its targets may be in, and in two at least.";
    }

    @Override
    public Optional<Verdict> judge(Balancer balancer, Plan plan) {
        var own = balancer.subnets();
        var zones = VpcNetwork.zones(own);
        if (own.size() < balancer.places() && balancer.places() > 1) {
            return Optional.of(new Verdict.Undecided(
                    Where.of(balancer.resource()),
                    balancer.placedBy() + " leads to subnets that are not in this plan"));
        }
        var targets = new TreeSet<String>();
        plan.networks().stream()
                .filter(network -> network.subnets().stream().anyMatch(own::contains))
                .forEach(network ->
                        targets.addAll(VpcNetwork.zones(network.tiers().getOrDefault("private", List.of()))));
        targets.removeAll(zones);
        if (zones.size() >= 2 && targets.isEmpty()) {
            return Optional.of(new Verdict.Holds());
        }
        return Optional.of(new Verdict.Broken(
                Where.of(balancer.resource(), balancer.placedBy()),
                "It is in " + (zones.isEmpty() ? "one zone" : String.join(", ", zones))
                        + (targets.isEmpty()
                                ? ", and whoever is lost with that zone is not reached any more"
                                : ", and its targets may be in " + String.join(", ", targets)
                                        + " too, which it does not reach"),
                "Give it a subnet of every zone"));
    }
}
