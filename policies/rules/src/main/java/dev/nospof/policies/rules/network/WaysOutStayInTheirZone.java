package dev.nospof.policies.rules.network;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.RouteTables;
import dev.nospof.policies.graph.aws.VpcNetwork;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.TreeSet;

/** A default route through another zone makes a lost zone take two ways out. */
public record WaysOutStayInTheirZone() implements NetworkRule {
    @Override
    public String id() {
        return "NET-02";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "A private subnet reaches the outside through the NAT gateway of its own zone.";
    }

    @Override
    public Optional<Verdict> judge(VpcNetwork network, Plan plan) {
        var flaws = new Flaws(Where.of(network.subject()));
        var judged = false;
        for (var table : network.tables().all()) {
            for (var hop : network.tables().hops(table)) {
                if (hop.by().equals("natGatewayId")) {
                    judged = true;
                    judge(network, table, hop, flaws);
                }
            }
        }
        return judged ? Optional.of(flaws.verdict()) : Optional.empty();
    }

    private static void judge(VpcNetwork network, Resource table, RouteTables.Hop hop, Flaws flaws) {
        for (var nat : hop.targets()) {
            var home = network.zoneOfNat(nat);
            var others = new TreeSet<String>();
            if (home.isPresent()) {
                others.addAll(VpcNetwork.zones(network.tables().subnets(table)));
                others.remove(home.get());
            }
            if (!others.isEmpty()) {
                flaws.add(
                        "natGatewayId of " + hop.declaredBy().name(),
                        String.join(", ", others) + " goes out through " + nat.name() + " in " + home.get()
                                + ", and loses its way out with that zone",
                        "Make a NAT gateway in each zone, and let each zone's private subnets go out through their own");
            }
        }
    }
}
