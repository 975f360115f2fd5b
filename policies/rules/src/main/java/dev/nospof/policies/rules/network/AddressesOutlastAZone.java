package dev.nospof.policies.rules.network;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.WrongKind;
import dev.nospof.policies.graph.aws.VpcNetwork;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Pods of a lost zone start in the others only where those have addresses for them. */
public record AddressesOutlastAZone() implements NetworkRule {
    @Override
    public String id() {
        return "NET-07";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "Without one zone, the private subnets still have addresses for the peak.";
    }

    private static final String NODE_GROUP = "aws:eks/nodeGroup:NodeGroup";

    /**
     * Addresses that a node takes where nobody says how many pods there will be: itself and 29 pods, the most that an m5.large has
     * (https://github.com/awslabs/amazon-eks-ami, eni-max-pods).
     */
    private static final int OF_A_NODE = 30;

    /** Kept by AWS in every subnet (https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html). */
    private static final int KEPT = 5;

    @Override
    public Optional<Verdict> judge(VpcNetwork network, Plan plan) {
        var subnets = network.tiers().getOrDefault("private", List.of());
        var peak = peak(network, subnets, plan);
        if (peak.isEmpty() || subnets.isEmpty()) {
            return Optional.empty();
        }
        var byZone = new ArrayList<Integer>();
        for (var zone : VpcNetwork.zones(subnets)) {
            byZone.add(subnets.stream()
                    .filter(subnet ->
                            VpcNetwork.zone(subnet).filter(zone::equals).isPresent())
                    .mapToInt(AddressesOutlastAZone::addresses)
                    .sum());
        }
        var all = byZone.stream().mapToInt(i -> i).sum();
        var left = all - byZone.stream().mapToInt(i -> i).max().orElse(0);
        return Optional.of(
                left >= peak.getAsInt()
                        ? new Verdict.Holds()
                        : new Verdict.Broken(
                                Where.of(network.subject(), "cidrBlock of its private subnets"),
                                "At peak " + peak.getAsInt()
                                        + " addresses are needed, and without the largest zone there are " + left,
                                "Use larger subnets, more zones, or fewer pods"));
    }

    private static OptionalInt peak(VpcNetwork network, List<Resource> subnets, Plan plan) {
        var declared = Plan.number(network.subject(), Annotations.PEAK_ADDRESSES);
        if (declared.isPresent()) {
            return declared;
        }
        int nodes = 0;
        for (var group : plan.references().ofType(NODE_GROUP)) {
            if (plan.references().from(group, "subnetIds", VpcNetwork.SUBNET).stream()
                    .anyMatch(subnets::contains)) {
                nodes += group.at("scalingConfig", "maxSize").integer().orElse(0);
            }
        }
        return nodes == 0 ? OptionalInt.empty() : OptionalInt.of(nodes * OF_A_NODE);
    }

    private static int addresses(Resource subnet) {
        var block = subnet.at("cidrBlock");
        var text = block.text().orElse("");
        if (!text.matches("[0-9.]+/(1[6-9]|2[0-8])")) {
            throw WrongKind.at(block, "an IPv4 range from /16 to /28");
        }
        return (1 << (32 - Integer.parseInt(text.substring(text.indexOf('/') + 1)))) - KEPT;
    }
}
