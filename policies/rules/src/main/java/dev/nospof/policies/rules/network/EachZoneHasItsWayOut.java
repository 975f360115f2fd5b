package dev.nospof.policies.rules.network;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.aws.VpcNetwork;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** As many NAT gateways as zones that go out, each with an address of its own. */
public record EachZoneHasItsWayOut() implements NetworkRule {
    @Override
    public String id() {
        return "NET-03";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "There is a NAT gateway for every zone from which private subnets go out.";
    }

    @Override
    public Optional<Verdict> judge(VpcNetwork network, Plan plan) {
        var nats = network.natGateways();
        var goingOut = goingOut(network);
        if (nats.isEmpty() || goingOut.isEmpty()) {
            return Optional.empty();
        }
        var flaws = new Flaws(Where.of(network.subject()));
        var homes = new TreeSet<String>();
        nats.forEach(nat -> network.zoneOfNat(nat).ifPresent(homes::add));
        var zones = VpcNetwork.zones(goingOut);
        if (homes.size() < zones.size()) {
            flaws.add(
                    "its NAT gateways",
                    "Private subnets go out from " + zones.size() + " zones through NAT gateways in " + homes.size()
                            + (homes.size() == 1 ? " zone" : " zones"),
                    "Make one NAT gateway in each of " + String.join(", ", zones));
        }
        var addresses = new HashSet<Urn>();
        for (var nat : nats) {
            for (var address : plan.references().from(nat, "allocationId")) {
                if (!addresses.add(address.urn())) {
                    flaws.add(
                            "allocationId of " + nat.name(),
                            "Two NAT gateways share the address " + address.name() + ", which only one can have",
                            "Give each NAT gateway an address of its own");
                }
            }
        }
        return Optional.of(flaws.verdict());
    }

    /** The subnets with a route through a NAT gateway. */
    static List<Resource> goingOut(VpcNetwork network) {
        var found = new ArrayList<Resource>();
        for (var table : network.tables().all()) {
            if (network.tables().hops(table).stream().anyMatch(hop -> hop.by().equals("natGatewayId"))) {
                found.addAll(network.tables().subnets(table));
            }
        }
        return found;
    }
}
