package dev.nospof.policies.graph.aws;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A VPC with what is in it.
 *
 * @param subject the VPC; the first of its subnets where the VPC itself is not in the plan
 * @param subnets in the order of URNs
 * @param tables the route tables
 */
public record VpcNetwork(Resource subject, List<Resource> subnets, RouteTables tables) {
    public static final String VPC = "aws:ec2/vpc:Vpc";
    public static final String SUBNET = "aws:ec2/subnet:Subnet";
    public static final String NAT_GATEWAY = "aws:ec2/natGateway:NatGateway";

    /** What a subnet is for, where its tag says it. */
    private static final String TIER = "nospof.dev/tier";

    public VpcNetwork {
        subnets = List.copyOf(subnets);
    }

    /** Every VPC that the plan makes or puts subnets in, in a stable order. */
    public static List<VpcNetwork> in(ResourceGraph graph, References references) {
        var byVpc = new TreeMap<String, List<Resource>>();
        var vpcs = new LinkedHashMap<String, Resource>();
        for (var vpc : references.ofType(VPC)) {
            vpcs.put(vpc.urn().text(), vpc);
            byVpc.put(vpc.urn().text(), new ArrayList<>());
        }
        for (var subnet : references.ofType(SUBNET)) {
            byVpc.computeIfAbsent(vpcOf(subnet, references), v -> new ArrayList<>())
                    .add(subnet);
        }
        var networks = new ArrayList<VpcNetwork>();
        byVpc.forEach((key, subnets) -> networks.add(new VpcNetwork(
                vpcs.getOrDefault(key, subnets.isEmpty() ? null : subnets.get(0)),
                subnets,
                new RouteTables(references, subnets))));
        return networks;
    }

    /** The VPC that a resource names: its URN, or what stands there. */
    private static String vpcOf(Resource resource, References references) {
        return references.from(resource, "vpcId", VPC).stream()
                .map(vpc -> vpc.urn().text())
                .findFirst()
                .orElseGet(() -> resource.at("vpcId").value() instanceof Value.Text text ? text.text() : "");
    }

    public String name() {
        return subject.name();
    }

    /** The zone of a subnet, by name or id; empty where AWS chooses it. */
    public static Optional<String> zone(Resource subnet) {
        return subnet.at("availabilityZone").text().or(() -> subnet.at("availabilityZoneId")
                .text());
    }

    /** How many subnets a property names, in this plan or not; those of this plan where deployment will tell. */
    static int places(Field named, List<Resource> subnets) {
        return named.hidden() ? subnets.size() : named.items().size();
    }

    /** Whether the plan has every subnet that a property names, these. */
    static boolean hasAll(Field named, List<Resource> subnets) {
        return !subnets.isEmpty()
                && (named.hidden()
                        || subnets.size()
                                >= named.items().stream()
                                        .map(Field::value)
                                        .distinct()
                                        .count());
    }

    /** The distinct zones of these subnets; those that AWS chooses are no zone. */
    public static SortedSet<String> zones(List<Resource> subnets) {
        var zones = new TreeSet<String>();
        subnets.forEach(subnet -> zone(subnet).ifPresent(zones::add));
        return zones;
    }

    /** The subnets by what they are for: {@code public}, {@code private}, {@code data}; by their tag, else by where they lead. */
    public Map<String, List<Resource>> tiers() {
        var tiers = new TreeMap<String, List<Resource>>();
        for (var subnet : subnets) {
            tiers.computeIfAbsent(tier(subnet), t -> new ArrayList<>()).add(subnet);
        }
        return tiers;
    }

    private String tier(Resource subnet) {
        if (subnet.at("tags").value() instanceof Value.Fields tags
                && tags.fields().get(TIER) instanceof Value.Text tier) {
            return tier.text();
        }
        if (tables.leadsTo(subnet, "gatewayId")
                || Value.of(true).equals(subnet.at("mapPublicIpOnLaunch").value())) {
            return "public";
        }
        return tables.of(subnet).isEmpty() || tables.leadsTo(subnet, "natGatewayId") ? "private" : "data";
    }

    /** The NAT gateways that stand in its subnets. */
    public List<Resource> natGateways() {
        return tables.references().ofType(NAT_GATEWAY).stream()
                .filter(nat ->
                        !Value.of("private").equals(nat.at("connectivityType").value()))
                .filter(nat -> tables.references().from(nat, "subnetId", SUBNET).stream()
                        .anyMatch(subnets::contains))
                .toList();
    }

    /** The zone that a NAT gateway stands in; empty where the plan does not have its subnet, or AWS chooses. */
    public Optional<String> zoneOfNat(Resource nat) {
        return tables.references().from(nat, "subnetId", SUBNET).stream()
                .findFirst()
                .flatMap(VpcNetwork::zone);
    }
}
