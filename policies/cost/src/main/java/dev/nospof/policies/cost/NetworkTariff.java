package dev.nospof.policies.cost;

import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.Balancer;
import dev.nospof.policies.graph.aws.VpcNetwork;
import java.util.ArrayList;
import java.util.List;

/** Ways in and out: by the hour, and most of them once a zone. */
final class NetworkTariff implements Tariff {
    private static final String ADDRESS = "aws:ec2/eip:Eip";
    private static final String ENDPOINT = "aws:ec2/vpcEndpoint:VpcEndpoint";
    private static final String ADDRESSES = "public IPv4 address";

    @Override
    public List<String> types() {
        var types = new ArrayList<>(List.of(VpcNetwork.NAT_GATEWAY, ADDRESS, ENDPOINT));
        types.addAll(Balancer.TYPES);
        return types;
    }

    @Override
    public List<Charge> charges(Resource resource, References references) {
        return switch (resource.type()) {
            case VpcNetwork.NAT_GATEWAY -> List.of(Charge.shared("nat-gateway", "NAT gateway", 1));
            case ADDRESS -> List.of(Charge.shared("public-ipv4", ADDRESSES, 1));
            case ENDPOINT -> endpoint(resource);
            default -> balancer(new Balancer(resource, List.of(), List.of(), references));
        };
    }

    /** One network interface in each subnet; gateway endpoints are free. */
    private static List<Charge> endpoint(Resource endpoint) {
        if (!endpoint.at("vpcEndpointType").text().orElse("Gateway").equals("Interface")) {
            return List.of();
        }
        int zones = Math.max(1, endpoint.at("subnetIds").items().size());
        return List.of(Charge.of("interface-endpoint", "interface endpoint in a zone", zones, 1));
    }

    /** One price however many zones; each of its nodes that the internet reaches has an address. */
    private static List<Charge> balancer(Balancer balancer) {
        var charges = new ArrayList<>(List.of(Charge.all("load-balancer", "load balancer", 1)));
        boolean ownAddresses = balancer.placedBy().equals("subnetMappings");
        if (!balancer.resource().at("internal").flag().orElse(false) && !ownAddresses && balancer.places() > 0) {
            charges.add(Charge.of("public-ipv4", ADDRESSES, balancer.places(), 1));
        }
        return charges;
    }
}
