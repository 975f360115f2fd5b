package dev.nospof.policies.graph.aws;

import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which subnets go by which route table, and where its routes lead. */
public final class RouteTables {
    public static final String TABLE = "aws:ec2/routeTable:RouteTable";
    private static final String ROUTE = "aws:ec2/route:Route";
    private static final String USE = "aws:ec2/routeTableAssociation:RouteTableAssociation";

    /** What a route may lead to that is in one zone: the property that names it. */
    private static final List<String> ZONAL = List.of("natGatewayId", "networkInterfaceId", "vpcEndpointId");

    private final References references;
    private final Map<Urn, Resource> tables = new TreeMap<>();
    private final Map<Urn, List<Resource>> subnetsOf = new TreeMap<>();
    private final Map<Urn, List<Resource>> tablesOf = new TreeMap<>();
    private final Map<Urn, List<Hop>> hops = new TreeMap<>();

    /** The tables that these subnets go by. */
    RouteTables(References references, List<Resource> subnets) {
        this.references = references;
        for (var use : references.ofType(USE)) {
            for (var subnet : references.from(use, "subnetId", VpcNetwork.SUBNET)) {
                if (subnets.contains(subnet)) {
                    references.from(use, "routeTableId", TABLE).forEach(table -> note(table, subnet));
                }
            }
        }
        for (var route : references.ofType(ROUTE)) {
            references.from(route, "routeTableId", TABLE).stream()
                    .filter(table -> tables.containsKey(table.urn()))
                    .forEach(table -> hops.get(table.urn()).addAll(hops(route, "")));
        }
        tables.values().forEach(table -> hops.get(table.urn()).addAll(hops(table, "routes")));
    }

    /**
     * Where a route leads.
     *
     * @param declaredBy the route, or the table that holds it
     * @param by the property that names the target: {@code natGatewayId}
     * @param targets in the plan; none where it is not in it
     */
    public record Hop(Resource declaredBy, String by, List<Resource> targets) {
        public boolean isZonal() {
            return ZONAL.contains(by);
        }
    }

    private void note(Resource table, Resource subnet) {
        tables.put(table.urn(), table);
        subnetsOf.computeIfAbsent(table.urn(), t -> new ArrayList<>()).add(subnet);
        tablesOf.computeIfAbsent(subnet.urn(), s -> new ArrayList<>()).add(table);
        hops.computeIfAbsent(table.urn(), t -> new ArrayList<>());
    }

    /** Of a route: one for each target. Of a table: those of the routes that stand in it. */
    private List<Hop> hops(Resource resource, String property) {
        var found = new LinkedHashMap<String, Hop>();
        if (property.isEmpty()) {
            for (var by : targetsOf(resource.properties())) {
                found.put(by, new Hop(resource, by, references.from(resource, by)));
            }
        } else if (resource.at(property).value() instanceof Value.Items routes) {
            for (var route : routes.items()) {
                if (route instanceof Value.Fields fields) {
                    for (var by : targetsOf(fields)) {
                        var named =
                                references.in(fields.fields().get(by)).stream().toList();
                        var targets = references.from(resource, property).stream()
                                .filter(target -> named.contains(target.urn()))
                                .toList();
                        found.put(by + named, new Hop(resource, by, targets));
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static List<String> targetsOf(Value.Fields route) {
        return route.fields().keySet().stream()
                .filter(name -> name.equals("gatewayId") || ZONAL.contains(name))
                .toList();
    }

    References references() {
        return references;
    }

    /** In the order of URNs. */
    public List<Resource> all() {
        return List.copyOf(tables.values());
    }

    public List<Resource> subnets(Resource table) {
        return List.copyOf(subnetsOf.getOrDefault(table.urn(), List.of()));
    }

    public List<Resource> of(Resource subnet) {
        return List.copyOf(tablesOf.getOrDefault(subnet.urn(), List.of()));
    }

    public List<Hop> hops(Resource table) {
        return List.copyOf(hops.getOrDefault(table.urn(), List.of()));
    }

    /** Whether one of the subnet's routes names a target by this property. */
    boolean leadsTo(Resource subnet, String by) {
        return of(subnet).stream()
                .anyMatch(table -> hops(table).stream().anyMatch(hop -> hop.by().equals(by)));
    }
}
