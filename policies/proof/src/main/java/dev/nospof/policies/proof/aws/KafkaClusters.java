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
import dev.nospof.policies.proof.recovery.Failover;
import java.util.List;

/**
 * Amazon MSK: brokers in the zones of {@code clientSubnets}, as many in each.
 *
 * <p>What a topic needs its own settings say, which no plan has. MSK's defaults are taken: with three zones three copies, of which two must be in step; with two zones
 * two copies, of which one. MSK puts the copies of a partition into different zones, so that one broker a zone stands for all of them.
 */
public final class KafkaClusters implements Family {
    private static final String TYPE = "aws:msk/cluster:Cluster";

    @Override
    public List<Subject> in(Survey survey) {
        return survey.references().ofType(TYPE).stream()
                .<Subject>map(cluster ->
                        Assembly.of(cluster, Places.names(cluster, "clusterName"), structure(survey, cluster)))
                .toList();
    }

    private static Reading<Structure> structure(Survey survey, Resource cluster) {
        return new Subnets(survey).zones(cluster, "brokerNodeGroupInfo").then(zones -> {
            var parts = Places.onePerZone(zones, Failure.Kind.BROKER, cluster.name(), Part.NOT_BY_ITSELF);
            return new Reading.Known<>(new Structure(
                    parts,
                    zones.size() > 2 ? zones.size() - 1 : 1,
                    zones.size() > 1 ? List.of(survey.times().step(Failover.KAFKA)) : List.of(),
                    Structure.WITH_THE_ZONE,
                    new Weakness(
                            "All its brokers are in one zone",
                            "brokerNodeGroupInfo.clientSubnets",
                            "Give it client subnets of three zones, and a multiple of three brokers",
                            List.of())));
        });
    }
}
