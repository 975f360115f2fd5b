package dev.nospof.policies.proof.aws;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.proof.family.Assembly;
import dev.nospof.policies.proof.family.Family;
import dev.nospof.policies.proof.family.Part;
import dev.nospof.policies.proof.family.Structure;
import dev.nospof.policies.proof.family.Subject;
import dev.nospof.policies.proof.family.Survey;
import dev.nospof.policies.proof.family.Weakness;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Reading;
import java.util.List;

/**
 * Interface endpoints: an address in the zone of each of their subnets, of which one is enough, since the service's name leads to all of them
 * (https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html, "DNS names"). Those alone that something of the plan is reached by.
 */
public final class InterfaceEndpoints implements Family {
    private static final String TYPE = "aws:ec2/vpcEndpoint:VpcEndpoint";

    @Override
    public List<Subject> in(Survey survey) {
        return ManagedServices.KINDS.stream()
                .filter(kind -> !kind.outside().isEmpty()
                        && !survey.references().ofType(kind.type()).isEmpty())
                .flatMap(kind -> of(survey, kind.outside()).stream())
                .distinct()
                .<Subject>map(endpoint -> Assembly.of(endpoint, Places.names(endpoint), structure(survey, endpoint)))
                .toList();
    }

    /** The endpoints of a service: {@code sqs}. */
    static List<Resource> of(Survey survey, String service) {
        return survey.references().ofType(TYPE).stream()
                .filter(endpoint -> Value.of("Interface")
                        .equals(endpoint.at("vpcEndpointType").value()))
                .filter(endpoint -> endpoint.at("serviceName").value() instanceof Value.Text name
                        && name.text().endsWith("." + service))
                .toList();
    }

    private static Reading<Structure> structure(Survey survey, Resource endpoint) {
        return new Subnets(survey)
                .zones(endpoint, "subnetIds")
                .then(zones -> new Reading.Known<>(Structure.anyOf(
                        Places.onePerZone(zones, Failure.Kind.VPC_ENDPOINT, endpoint.name(), Part.NOT_BY_ITSELF),
                        new Weakness(
                                "It has an address in one zone only",
                                "subnetIds",
                                "Give it a subnet of every zone",
                                List.of()))));
    }
}
