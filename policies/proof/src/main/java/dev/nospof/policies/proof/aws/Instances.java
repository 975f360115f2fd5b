package dev.nospof.policies.proof.aws;

import dev.nospof.policies.graph.Resource;
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

/** EC2 instances: machines that nothing replaces. That EC2 moves one whose host failed is not counted on: it does not for every cause. */
public final class Instances implements Family {
    private static final String TYPE = "aws:ec2/instance:Instance";

    @Override
    public List<Subject> in(Survey survey) {
        return survey.references().ofType(TYPE).stream()
                .<Subject>map(machine -> Assembly.of(
                                machine,
                                Places.names(machine),
                                new Reading.Known<>(Structure.single(
                                        Part.in(
                                                zone(survey, machine),
                                                Failure.Kind.NODE,
                                                "instance " + machine.name(),
                                                Part.NOT_BY_ITSELF),
                                        new Weakness(
                                                "It is one machine in one zone, which nothing replaces",
                                                "subnetId",
                                                "Put it into an Auto Scaling group of two instances or more in two zones",
                                                List.of()))))
                        .wanting(directory -> Wants.hard(directory.in(machine.properties()))))
                .toList();
    }

    private static Reading<Integer> zone(Survey survey, Resource machine) {
        return machine.at("availabilityZone").isPresent()
                ? survey.zones().read(machine, "availabilityZone")
                : new Subnets(survey).zone(machine, "subnetId");
    }
}
