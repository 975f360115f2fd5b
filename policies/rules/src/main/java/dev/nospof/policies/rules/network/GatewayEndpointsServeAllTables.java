package dev.nospof.policies.rules.network;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.aws.VpcNetwork;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Gateway endpoints cost nothing, and what goes through them needs no NAT gateway. */
public record GatewayEndpointsServeAllTables() implements NetworkRule {
    @Override
    public String id() {
        return "NET-05";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "S3 and DynamoDB are reached without a NAT gateway, from every private subnet.";
    }

    private static final String ENDPOINT = "aws:ec2/vpcEndpoint:VpcEndpoint";

    /** Those that AWS has as gateways. */
    private static final List<String> SERVICES = List.of("dynamodb", "s3");

    @Override
    public Optional<Verdict> judge(VpcNetwork network, Plan plan) {
        var tables = network.tables().all().stream()
                .filter(table -> network.tables().hops(table).stream()
                        .noneMatch(hop -> hop.by().equals("gatewayId")))
                .toList();
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        var flaws = new Flaws(Where.of(network.subject()));
        for (var service : SERVICES) {
            var served = served(service, plan);
            var missing = tables.stream()
                    .filter(table -> !served.contains(table.urn()))
                    .map(Resource::name)
                    .toList();
            if (!missing.isEmpty()) {
                flaws.add(
                        "routeTableIds of its gateway endpoints",
                        service + " is reached through a NAT gateway, or not at all, by " + String.join(", ", missing),
                        "Add a gateway endpoint of " + service + " to these route tables");
            }
        }
        return Optional.of(flaws.verdict());
    }

    private static HashSet<Urn> served(String service, Plan plan) {
        var served = new HashSet<Urn>();
        for (var endpoint : plan.references().ofType(ENDPOINT)) {
            if (endpoint.at("serviceName").text().orElse("").endsWith("." + service)
                    && endpoint.at("vpcEndpointType").text().orElse("Gateway").equals("Gateway")) {
                plan.references().from(endpoint, "routeTableIds").forEach(table -> served.add(table.urn()));
            }
        }
        return served;
    }
}
