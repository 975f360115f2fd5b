package dev.nospof.policies.rules.network;

import dev.nospof.policies.graph.aws.VpcNetwork;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** Subnets of one purpose in every zone, so that what stands in them can be in every zone. */
public record TiersCoverZones() implements NetworkRule {
    @Override
    public String id() {
        return "NET-01";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "The subnets of each tier are in as many zones as the environment spreads over.";
    }

    @Override
    public Optional<Verdict> judge(VpcNetwork network, Plan plan) {
        var wanted = plan.zones(network.subject());
        var flaws = new Flaws(Where.of(network.subject()));
        network.tiers().forEach((tier, subnets) -> {
            var zones = VpcNetwork.zones(subnets);
            if (zones.size() < wanted) {
                flaws.add(
                        "availabilityZone of its " + tier + " subnets",
                        "The " + tier + " subnets are in "
                                + (zones.isEmpty() ? "no zone that the plan names" : String.join(", ", zones))
                                + ", and what needs " + wanted + " zones does not survive the loss of one",
                        "Put a " + tier + " subnet in each of " + wanted + " zones");
            }
        });
        return Optional.of(flaws.verdict());
    }
}
