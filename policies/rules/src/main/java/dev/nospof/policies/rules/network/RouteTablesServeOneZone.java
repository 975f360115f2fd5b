package dev.nospof.policies.rules.network;

import dev.nospof.policies.graph.aws.VpcNetwork;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** What leads to a thing in one zone may serve subnets of that zone only. */
public record RouteTablesServeOneZone() implements NetworkRule {
    @Override
    public String id() {
        return "NET-04";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "A route table that leads through something in one zone serves the subnets of one zone.";
    }

    @Override
    public Optional<Verdict> judge(VpcNetwork network, Plan plan) {
        var flaws = new Flaws(Where.of(network.subject()));
        var judged = false;
        for (var table : network.tables().all()) {
            var zonal = network.tables().hops(table).stream()
                    .filter(hop -> hop.isZonal())
                    .findFirst();
            judged |= zonal.isPresent();
            var zones = VpcNetwork.zones(network.tables().subnets(table));
            if (zonal.isPresent() && zones.size() > 1) {
                flaws.add(
                        "subnets of " + table.name(),
                        "Subnets of " + String.join(", ", zones) + " share a route through something in one zone ("
                                + zonal.get().by() + ")",
                        "Make a route table for each zone");
            }
        }
        return judged ? Optional.of(flaws.verdict()) : Optional.empty();
    }
}
