package dev.nospof.policies.proof.aws;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.proof.family.Assembly;
import dev.nospof.policies.proof.family.Family;
import dev.nospof.policies.proof.family.Identity;
import dev.nospof.policies.proof.family.Part;
import dev.nospof.policies.proof.family.Structure;
import dev.nospof.policies.proof.family.Subject;
import dev.nospof.policies.proof.family.Survey;
import dev.nospof.policies.proof.family.Weakness;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The way out of a VPC's private subnets: its NAT gateways as one thing, of which a service needs enough.
 *
 * <p>Where each private subnet goes out through the gateway of its own zone, one lost gateway cuts off one zone, and all but one are needed: two lost gateways may leave too few pods
 * with a way out. Where a subnet goes out through another zone's gateway, each gateway is needed. Which subnets go which way is read from routes and associations.
 */
public final class NatGateways implements Family {
    static final String TYPE = "aws:ec2/natGateway:NatGateway";

    @Override
    public List<Subject> in(Survey survey) {
        var byVpc = new TreeMap<Optional<Urn>, List<Resource>>(
                comparing(vpc -> vpc.map(Urn::text).orElse("")));
        byVpc.putAll(survey.references().ofType(TYPE).stream()
                .filter(nat -> !isPrivate(nat))
                .collect(groupingBy(nat -> vpc(survey, nat))));
        var subjects = new ArrayList<Subject>();
        byVpc.forEach((vpc, gateways) ->
                subjects.add(egress(survey, vpc.map(Urn::name).orElse("the VPC"), gateways)));
        return subjects;
    }

    private static Subject egress(Survey survey, String vpc, List<Resource> gateways) {
        var names = gateways.stream().map(Resource::name).toList();
        var resources = gateways.stream().map(Resource::urn).toList();
        var first = gateways.get(0);
        return Assembly.of(first, names, structure(survey, gateways))
                .with(new Identity(resources, names, List.of(Identity.WAY_OUT)))
                .named("egress of " + vpc);
    }

    private static Reading<Structure> structure(Survey survey, List<Resource> gateways) {
        var subnets = new Subnets(survey);
        var parts = new ArrayList<Part>();
        for (var gateway : gateways) {
            parts.add(Part.in(
                    subnets.zone(gateway, "subnetId"),
                    Failure.Kind.NAT_GATEWAY,
                    "NAT gateway " + gateway.name(),
                    Part.NOT_BY_ITSELF));
        }
        var routes = new Routes(survey);
        var oneForAll = gateways.size() == 1;
        var zonal = oneForAll ? Optional.of(false) : routes.eachInItsZone(gateways);
        if (zonal.isEmpty()) {
            return new Reading.Unknown<>("which subnets go out through which NAT gateway is not in this plan");
        }
        return new Reading.Known<>(new Structure(
                parts,
                zonal.get() ? Math.max(1, parts.size() - 1) : parts.size(),
                List.of(),
                Structure.WITH_THE_ZONE,
                new Weakness(
                        oneForAll
                                ? "All private subnets reach the outside through one NAT gateway in one zone"
                                : "Subnets of one zone reach the outside through the NAT gateway of another",
                        "subnetId",
                        "Make one NAT gateway per zone, and route each private subnet through that of its own zone",
                        oneForAll ? routes.onePerZone(gateways.get(0)).stream().toList() : List.of())));
    }

    private static Optional<Urn> vpc(Survey survey, Resource gateway) {
        return new Subnets(survey)
                .of(gateway, "subnetId").stream()
                        .flatMap(subnet -> survey.references().from(subnet, "vpcId").stream())
                        .filter(r -> r.type().equals("aws:ec2/vpc:Vpc"))
                        .map(Resource::urn)
                        .findFirst();
    }

    private static boolean isPrivate(Resource gateway) {
        return Reading.of(() -> gateway.at("connectivityType").text().orElse("").equals("private"))
                .orElse(false);
    }
}
