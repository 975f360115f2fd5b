package dev.nospof.policies.rules.network;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.VpcNetwork;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An endpoint has an address in each subnet that it is given, and is reached where it has one. */
public record InterfaceEndpointsSpanZones() implements Rule {
    @Override
    public String id() {
        return "NET-06";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "An interface endpoint is in every zone from which it is called, and found by the usual name.";
    }

    private static final String ENDPOINT = "aws:ec2/vpcEndpoint:VpcEndpoint";

    @Override
    public Stream<Case> cases(Plan plan) {
        return plan.references().ofType(ENDPOINT).stream()
                .map(endpoint -> new Case(
                        endpoint,
                        () -> endpoint.at("vpcEndpointType")
                                        .text()
                                        .orElse("Gateway")
                                        .equals("Interface")
                                ? Optional.of(judge(endpoint, plan))
                                : Optional.empty()));
    }

    private static Verdict judge(Resource endpoint, Plan plan) {
        var flaws = new Flaws(Where.of(endpoint));
        var own = plan.references().from(endpoint, "subnetIds", VpcNetwork.SUBNET);
        var zones = VpcNetwork.zones(own);
        var callers = new TreeSet<String>();
        plan.networks().stream()
                .filter(network -> network.subnets().stream().anyMatch(own::contains))
                .forEach(network -> network.tiers().forEach((tier, subnets) -> {
                    if (tier.equals("private")) {
                        callers.addAll(VpcNetwork.zones(subnets));
                    }
                }));
        callers.removeAll(zones);
        if (zones.size() < 2 || !callers.isEmpty()) {
            flaws.add(
                    "subnetIds",
                    "It is in " + (zones.isEmpty() ? "no zone of this plan" : String.join(", ", zones))
                            + (callers.isEmpty() ? "" : ", and called from " + String.join(", ", callers)),
                    "Give it a private subnet of every zone");
        }
        if (!endpoint.at("privateDnsEnabled").flag().orElse(false)) {
            flaws.add(
                    "privateDnsEnabled",
                    "The service's usual name leads past the endpoint, through the NAT gateways",
                    "Set privateDnsEnabled: true");
        }
        return flaws.verdict();
    }
}
