package dev.nospof.policies.proof.aws;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.proof.family.Change;
import dev.nospof.policies.proof.family.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which private subnets go out through which NAT gateway, by route tables and what they are associated with. */
record Routes(Survey survey) {
    private static final String TABLE = "aws:ec2/routeTable:RouteTable";
    private static final String ROUTE = "aws:ec2/route:Route";
    private static final String ASSOCIATION = "aws:ec2/routeTableAssociation:RouteTableAssociation";

    /** Whether each subnet uses the gateway of its own zone; empty where the plan does not tell. */
    Optional<Boolean> eachInItsZone(List<Resource> gateways) {
        var subnets = new Subnets(survey);
        var tables = tablesOf(gateways);
        var uses = associations(tables.keySet());
        if (tables.isEmpty() || uses.isEmpty()) {
            return Optional.empty();
        }
        boolean all = true;
        for (var use : uses) {
            for (var table : survey.references().from(use, "routeTableId", TABLE)) {
                var gateway = tables.get(table.urn());
                for (var subnet : subnets.of(use, "subnetId")) {
                    var own = subnets.zone(subnet);
                    var its = subnets.zone(gateway, "subnetId");
                    if (own.match(k -> false, u -> true) || its.match(k -> false, u -> true)) {
                        return Optional.empty();
                    }
                    all &= own.equals(its);
                }
            }
        }
        return Optional.of(all);
    }

    /** A gateway, a route table and a route for every other zone that has a private subnet behind this gateway and a public one. */
    Optional<Change> onePerZone(Resource gateway) {
        var subnets = new Subnets(survey);
        var home = subnets.of(gateway, "subnetId");
        var byZone = new TreeMap<Integer, List<Resource>>();
        for (var use : associations(tablesOf(List.of(gateway)).keySet())) {
            subnets.of(use, "subnetId").forEach(subnet -> byZone.computeIfAbsent(
                            subnets.zone(subnet).orElse(-1), z -> new ArrayList<>())
                    .add(use));
        }
        byZone.remove(-1);
        byZone.remove(subnets.zone(gateway, "subnetId").orElse(-1));
        var more = new ArrayList<Resource>();
        var moved = new HashMap<Urn, Urn>();
        byZone.forEach((zone, uses) -> publicIn(zone, home).ifPresent(subnet -> {
            var letter = Character.toString('a' + zone);
            var nat = named(NatGateways.TYPE, gateway, letter);
            var table = named(TABLE, gateway, letter);
            more.add(Rewire.to(nat, "subnetId", subnet.urn()));
            more.add(table);
            more.add(Rewire.to(
                    Rewire.to(named(ROUTE, gateway, letter), "routeTableId", table.urn()), "natGatewayId", nat.urn()));
            uses.forEach(use -> moved.put(use.urn(), table.urn()));
        }));
        if (more.isEmpty()
                || moved.size() < byZone.values().stream().mapToInt(List::size).sum()) {
            return Optional.empty();
        }
        return Optional.of(Change.add(
                        "Make one NAT gateway per zone beside " + gateway.name()
                                + ", and route each zone's private subnets" + " through its own",
                        more)
                .then(graph -> rerouted(graph, moved)));
    }

    private static ResourceGraph rerouted(ResourceGraph graph, Map<Urn, Urn> moved) {
        return graph.map(r -> moved.containsKey(r.urn()) ? Rewire.to(r, "routeTableId", moved.get(r.urn())) : r);
    }

    /** A subnet in this zone that is like the gateway's own: public, where that is. */
    private Optional<Resource> publicIn(int zone, List<Resource> home) {
        var subnets = new Subnets(survey);
        var tables = tablesOf(survey.references().ofType(NatGateways.TYPE));
        var behind = associations(tables.keySet()).stream()
                .flatMap(use -> subnets.of(use, "subnetId").stream())
                .map(Resource::urn)
                .collect(Collectors.toSet());
        return survey.references().ofType(Subnets.TYPE).stream()
                .filter(subnet -> subnets.zone(subnet).orElse(-1) == zone)
                .filter(subnet -> !behind.contains(subnet.urn()) && !home.contains(subnet))
                .findFirst();
    }

    private static Resource named(String type, Resource like, String letter) {
        var name = like.name() + "-" + letter;
        var urn = new Urn(like.urn().text().replace(NatGateways.TYPE, type) + "-" + letter);
        return Resource.of(urn, type, name, Value.Fields.NONE);
    }

    /** The route tables that lead to these gateways, and to which. */
    private Map<Urn, Resource> tablesOf(List<Resource> gateways) {
        var tables = new TreeMap<Urn, Resource>();
        for (var table : survey.references().ofType(TABLE)) {
            survey.references().from(table, "routes", NatGateways.TYPE).stream()
                    .filter(gateways::contains)
                    .findFirst()
                    .ifPresent(gateway -> tables.put(table.urn(), gateway));
        }
        for (var route : survey.references().ofType(ROUTE)) {
            for (var gateway : survey.references().from(route, "natGatewayId", NatGateways.TYPE)) {
                if (gateways.contains(gateway)) {
                    survey.references()
                            .from(route, "routeTableId", TABLE)
                            .forEach(table -> tables.put(table.urn(), gateway));
                }
            }
        }
        return tables;
    }

    private List<Resource> associations(Set<Urn> tables) {
        return survey.references().ofType(ASSOCIATION).stream()
                .filter(use -> survey.references().from(use, "routeTableId", TABLE).stream()
                        .anyMatch(table -> tables.contains(table.urn())))
                .toList();
    }
}
