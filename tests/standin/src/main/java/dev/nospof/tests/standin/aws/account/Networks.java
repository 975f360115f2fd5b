package dev.nospof.tests.standin.aws.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What AWS demands of networks and of what is put into their subnets: ranges that fit, zones that exist, gateways that are there. */
final class Networks {
    private static final String VPC = "aws:ec2/vpc:Vpc";
    private static final String SUBNET = "aws:ec2/subnet:Subnet";
    private static final String NAT = "aws:ec2/natGateway:NatGateway";
    private static final String INTERNET_GATEWAY = "aws:ec2/internetGateway:InternetGateway";
    private static final String MORE_RANGES = "aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation";

    private Networks() {}

    static void check(Kept wanted, List<Kept> others) {
        switch (wanted.token()) {
            case VPC -> sized(wanted, "InvalidVpc.Range");
            case SUBNET -> subnet(wanted, others);
            case NAT -> nat(wanted, others);
            case INTERNET_GATEWAY -> internetGateway(wanted, others);
            case "aws:lb/loadBalancer:LoadBalancer" -> {
                if (!text(wanted, "loadBalancerType").equals("network")) {
                    zones(wanted, "subnets", others, "ValidationError");
                }
            }
            case "aws:rds/subnetGroup:SubnetGroup" ->
                zones(wanted, "subnetIds", others, "DBSubnetGroupDoesNotCoverEnoughAZs");
            case "aws:eks/cluster:Cluster" -> zones(wanted, "vpcConfig", others, "InvalidParameterException");
            default -> {}
        }
    }

    static void checkLeaving(Kept leaving, List<Kept> others) {
        if (leaving.token().equals(INTERNET_GATEWAY)) {
            natsOf(text(leaving, "vpcId"), others).findFirst().ifPresent(nat -> {
                throw new Refusal(
                        "DependencyViolation",
                        leaving + " cannot be detached: its network has some mapped public addresses (" + nat + ")");
            });
        }
    }

    private static void subnet(Kept wanted, List<Kept> others) {
        var zone = text(wanted, "availabilityZone");
        if (!zone.isEmpty() && !Zones.names(wanted.region()).contains(zone)) {
            throw new Refusal(
                    "InvalidParameterValue",
                    "Value (" + zone + ") for parameter availabilityZone is invalid. Subnets can be created in "
                            + String.join(", ", Zones.names(wanted.region())));
        }
        var range = sized(wanted, "InvalidSubnet.Range");
        if (range.isEmpty()) {
            return;
        }
        var network = text(wanted, "vpcId");
        var ranges = others.stream()
                .filter(other -> (other.token().equals(VPC) && other.id().equals(network))
                        || (other.token().equals(MORE_RANGES)
                                && text(other, "vpcId").equals(network)))
                .flatMap(other -> Cidr.of(text(other, "cidrBlock")).stream())
                .toList();
        if (!ranges.isEmpty() && ranges.stream().noneMatch(one -> one.contains(range.get()))) {
            throw new Refusal(
                    "InvalidSubnet.Range",
                    "The CIDR '" + text(wanted, "cidrBlock") + "' is not within the ranges of " + network);
        }
        siblings(wanted, others)
                .filter(other -> Cidr.of(text(other, "cidrBlock"))
                        .filter(range.get()::overlaps)
                        .isPresent())
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal(
                            "InvalidSubnet.Conflict",
                            "The CIDR '" + text(wanted, "cidrBlock") + "' conflicts with another subnet: " + other
                                    + " has '" + text(other, "cidrBlock") + "'");
                });
    }

    private static Stream<Kept> siblings(Kept subnet, List<Kept> others) {
        return others.stream()
                .filter(other ->
                        other.token().equals(SUBNET) && text(other, "vpcId").equals(text(subnet, "vpcId")));
    }

    /** AWS has networks and subnets from /16 to /28. */
    private static Optional<Cidr> sized(Kept wanted, String code) {
        var written = text(wanted, "cidrBlock");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var range = Cidr.of(written);
        if (range.filter(r -> r.prefix() >= 16 && r.prefix() <= 28).isEmpty()) {
            throw new Refusal(
                    range.isEmpty() ? "InvalidParameterValue" : code,
                    "Value (" + written + ") for parameter cidrBlock is invalid: it must be a range from /16 to /28");
        }
        return range;
    }

    private static void nat(Kept wanted, List<Kept> others) {
        if (text(wanted, "connectivityType").equals("private")) {
            return;
        }
        if (text(wanted, "allocationId").isEmpty()) {
            throw new Refusal("MissingParameter", "a public NAT gateway needs an allocationId");
        }
        var network = others.stream()
                .filter(other -> other.token().equals(SUBNET) && other.id().equals(text(wanted, "subnetId")))
                .map(subnet -> text(subnet, "vpcId"))
                .findFirst();
        var attached = network.isEmpty()
                || others.stream()
                        .anyMatch(other -> other.token().equals(INTERNET_GATEWAY)
                                && text(other, "vpcId").equals(network.get()));
        if (!attached) {
            throw new Refusal("Gateway.NotAttached", "Network " + network.get() + " has no Internet gateway attached");
        }
    }

    private static void internetGateway(Kept wanted, List<Kept> others) {
        others.stream()
                .filter(other -> other.token().equals(INTERNET_GATEWAY)
                        && !text(wanted, "vpcId").isEmpty()
                        && text(other, "vpcId").equals(text(wanted, "vpcId")))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal(
                            "Resource.AlreadyAssociated",
                            text(wanted, "vpcId") + " has " + other + " attached already");
                });
    }

    private static Stream<Kept> natsOf(String network, List<Kept> others) {
        return others.stream().filter(other -> other.token().equals(NAT)).filter(nat -> others.stream()
                .anyMatch(subnet -> subnet.id().equals(text(nat, "subnetId"))
                        && text(subnet, "vpcId").equals(network)));
    }

    /** What must stand in two zones does, as far as its subnets are known here. */
    private static void zones(Kept wanted, String property, List<Kept> others, String code) {
        var named = wanted.inputs().path(property);
        var subnets = named.isObject() ? named.path("subnetIds") : named;
        var ids = StreamSupport.stream(subnets.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        var known = others.stream()
                .filter(other -> other.token().equals(SUBNET) && ids.contains(other.id()))
                .toList();
        if (ids.isEmpty() || known.size() < ids.size()) {
            return;
        }
        if (known.stream()
                        .map(subnet -> text(subnet, "availabilityZone"))
                        .distinct()
                        .count()
                < 2) {
            throw new Refusal(
                    code, "At least two subnets in two different Availability Zones must be specified for " + wanted);
        }
    }

    private static String text(Kept one, String property) {
        return one.inputs().path(property).asText("");
    }
}
