package dev.nospof.policies.proof.aws;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.proof.answer.Trusted;
import dev.nospof.policies.proof.family.Assembly;
import dev.nospof.policies.proof.family.Change;
import dev.nospof.policies.proof.family.Directory;
import dev.nospof.policies.proof.family.Family;
import dev.nospof.policies.proof.family.Structure;
import dev.nospof.policies.proof.family.Subject;
import dev.nospof.policies.proof.family.Survey;
import dev.nospof.policies.proof.family.Weakness;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Need;
import dev.nospof.policies.proof.model.Reading;
import dev.nospof.policies.proof.recovery.Failover;
import dev.nospof.policies.proof.recovery.Recovery;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * ECS services: as many tasks as {@code desiredCount}, dealt to the zones of their subnets. That ECS deals them evenly is its default and is trusted; it needs
 * what its task definition names, and the load balancer before it.
 */
public final class EcsServices implements Family {
    private static final String TYPE = "aws:ecs/service:Service";

    @Override
    public List<Subject> in(Survey survey) {
        return survey.references().ofType(TYPE).stream()
                .<Subject>map(service -> Assembly.of(service, Places.names(service, "name"), structure(survey, service))
                        .asService()
                        .wanting(directory -> wants(survey, service, directory))
                        .trusting(new Trusted(
                                "ECS", "spreads the tasks of a service evenly over the zones of its subnets")))
                .toList();
    }

    private static List<Need> wants(Survey survey, Resource service, Directory directory) {
        var wanted = new TreeSet<>(directory.behind(service, "loadBalancers"));
        for (var task : survey.references().from(service, "taskDefinition")) {
            wanted.addAll(directory.behind(task, "containerDefinitions"));
        }
        return Wants.hard(wanted);
    }

    private static Reading<Structure> structure(Survey survey, Resource service) {
        return new Subnets(survey)
                .zones(service, "networkConfiguration")
                .then(zones -> Reading.of(() -> structure(survey, service, zones)));
    }

    private static Structure structure(Survey survey, Resource service, List<Integer> zones) {
        int tasks = service.at("desiredCount").integer().orElse(1);
        var back = new Recovery.ByItself(List.of(survey.times().step(Failover.ECS_TASK)));
        var changes = new ArrayList<Change>();
        if (tasks < 2) {
            changes.add(Change.count(
                    service.urn(), "ECS service " + service.name(), "desiredCount", Math.max(2, zones.size())));
        }
        return new Structure(
                Places.dealt(
                        Math.max(1, tasks),
                        new Reading.Known<>(zones),
                        Failure.Kind.POD,
                        "task " + service.name(),
                        back),
                1,
                List.of(),
                zones.size() > 1 ? back : Structure.WITH_THE_ZONE,
                new Weakness(
                        tasks < 2 ? "Only " + tasks + " task runs" : "All its subnets are in one zone",
                        tasks < 2 ? "desiredCount" : "networkConfiguration.subnets",
                        "Set desiredCount to 2 or more, with subnets of two zones or more",
                        changes));
    }
}
