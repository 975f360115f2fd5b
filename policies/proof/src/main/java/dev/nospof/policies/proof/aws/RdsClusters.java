package dev.nospof.policies.proof.aws;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.proof.family.Assembly;
import dev.nospof.policies.proof.family.Change;
import dev.nospof.policies.proof.family.Edit;
import dev.nospof.policies.proof.family.Family;
import dev.nospof.policies.proof.family.Part;
import dev.nospof.policies.proof.family.Structure;
import dev.nospof.policies.proof.family.Subject;
import dev.nospof.policies.proof.family.Survey;
import dev.nospof.policies.proof.family.Weakness;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Reading;
import dev.nospof.policies.proof.recovery.Failover;
import dev.nospof.policies.proof.recovery.Recovery;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * RDS clusters: Aurora with its instances, any of which can be promoted, and the Multi-AZ clusters of the other engines, three machines of which two are needed.
 *
 * <p>Instances for which no zone is given may all be in one. Whoever means the readers of a cluster means the cluster: while there is an instance, it answers queries.
 */
public final class RdsClusters implements Family {
    private static final String TYPE = "aws:rds/cluster:Cluster";
    private static final String INSTANCE = "aws:rds/clusterInstance:ClusterInstance";

    /** By which dependencies mean what answers queries, beside what writes. */
    private static final String READERS = "-readers";

    @Override
    public List<Subject> in(Survey survey) {
        var instances = survey.references().to(INSTANCE, "clusterIdentifier", TYPE);
        return survey.references().ofType(TYPE).stream()
                .flatMap(cluster -> subjects(survey, cluster, instances.getOrDefault(cluster.urn(), List.of())))
                .toList();
    }

    private static Stream<Subject> subjects(Survey survey, Resource cluster, List<Resource> own) {
        var name = Places.spoken(cluster).orElse(cluster.name());
        var names = new ArrayList<>(Places.names(cluster, "clusterIdentifier"));
        names.add(name + READERS);
        var database = Assembly.of(cluster, names, structure(survey, cluster, own))
                .alsoMeantBy(own.stream().map(Resource::urn).toList())
                .named(name);
        if (cluster.at("dbClusterInstanceClass").isPresent()) {
            return Stream.of(database);
        }
        var storage = AuroraStorage.of(survey, cluster, own, name);
        return Stream.of(database.wanting(directory -> Wants.hard(List.of(storage.name()))), storage);
    }

    private static Reading<Structure> structure(Survey survey, Resource cluster, List<Resource> instances) {
        if (cluster.at("dbClusterInstanceClass").isPresent()) {
            return new Reading.Known<>(ofThree(survey, cluster));
        }
        if (instances.isEmpty()) {
            return new Reading.Unknown<>("the instances of " + cluster.name() + " are not in this plan");
        }
        var back = new Recovery.ByItself(List.of(survey.times().step(Failover.AURORA_RECREATION)));
        var parts = new ArrayList<Part>();
        for (var instance : instances) {
            parts.add(Part.in(
                    Places.chosen(survey, instance, "availabilityZone"),
                    Failure.Kind.DATABASE_INSTANCE,
                    instance.name() + " of " + cluster.name(),
                    back));
        }
        return new Reading.Known<>(
                Structure.standby(parts, survey.times().step(Failover.AURORA), weakness(survey, cluster, instances)));
    }

    private static Structure ofThree(Survey survey, Resource cluster) {
        var zones = Places.distinct(
                new Subnets(survey).zonesOfGroup(cluster, "dbSubnetGroupName", "aws:rds/subnetGroup:SubnetGroup"), 3);
        return new Structure(
                Places.onePerZone(zones, Failure.Kind.DATABASE_INSTANCE, cluster.name(), Part.NOT_BY_ITSELF),
                2,
                List.of(survey.times().step(Failover.RDS_MULTI_AZ_CLUSTER)),
                Structure.WITH_THE_ZONE,
                new Weakness("It needs two of its three machines", "dbClusterInstanceClass", "Use Aurora", List.of()));
    }

    private static Weakness weakness(Survey survey, Resource cluster, List<Resource> instances) {
        var first = instances.get(0);
        boolean alone = instances.size() == 1;
        var changes = new ArrayList<Change>();
        var zone = survey.zones().names().stream()
                .filter(name -> !first.at("availabilityZone").value().equals(Value.of(name)))
                .findFirst();
        if (zone.isPresent() && alone) {
            var urn = new Urn(first.urn().text() + "-another");
            changes.add(Change.add(
                    "Add an instance to RDS cluster " + cluster.name() + " in " + zone.get(),
                    List.of(another(first, urn, zone.get()))));
        }
        if (zone.isPresent() && !alone) {
            var last = instances.get(instances.size() - 1);
            changes.add(
                    Change.set(last.urn(), "RDS instance " + last.name(), "availabilityZone", Value.of(zone.get())));
        }
        return new Weakness(
                alone ? "It has one instance, and no reader to promote" : "All its instances may be in one zone",
                alone ? "instances" : "availabilityZone",
                alone
                        ? "Add a cluster instance in another zone, as a reader that can be promoted"
                        : "Give each of its instances a zone of its own",
                changes);
    }

    private static Resource another(Resource first, Urn urn, String zone) {
        var like = new Resource(
                urn,
                first.type(),
                urn.name(),
                true,
                Edit.without(first, List.of("identifier")).properties(),
                first.parent(),
                first.provider(),
                first.dependencies(),
                first.propertyDependencies(),
                first.options(),
                first.source());
        return Edit.with(like, List.of("availabilityZone"), Value.of(zone));
    }
}
