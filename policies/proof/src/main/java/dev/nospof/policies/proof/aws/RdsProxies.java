package dev.nospof.policies.proof.aws;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.RelationalDatabase;
import dev.nospof.policies.proof.family.Assembly;
import dev.nospof.policies.proof.family.Directory;
import dev.nospof.policies.proof.family.Family;
import dev.nospof.policies.proof.family.Part;
import dev.nospof.policies.proof.family.Structure;
import dev.nospof.policies.proof.family.Subject;
import dev.nospof.policies.proof.family.Survey;
import dev.nospof.policies.proof.family.Weakness;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Reading;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * RDS Proxy: a part of it in the zone of each of its subnets, of which one is enough
 * (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy.howitworks.html). It is no better than the database behind it; that it keeps callers' connections
 * while that fails over is not counted.
 */
public final class RdsProxies implements Family {
    @Override
    public List<Subject> in(Survey survey) {
        return survey.references().ofType(RelationalDatabase.PROXY).stream()
                .<Subject>map(proxy -> Assembly.of(proxy, Places.names(proxy, "name"), structure(survey, proxy))
                        .wanting(directory -> Wants.hard(behind(survey, proxy, directory))))
                .toList();
    }

    private static Set<String> behind(Survey survey, Resource proxy, Directory directory) {
        var databases = new TreeSet<String>();
        for (var target : survey.references().ofType(RelationalDatabase.PROXY_TARGET)) {
            if (survey.references()
                    .from(target, "dbProxyName", RelationalDatabase.PROXY)
                    .contains(proxy)) {
                for (var property : List.of("dbClusterIdentifier", "dbInstanceIdentifier")) {
                    databases.addAll(directory.behind(target, property));
                }
            }
        }
        return databases;
    }

    private static Reading<Structure> structure(Survey survey, Resource proxy) {
        return new Subnets(survey)
                .zones(proxy, "vpcSubnetIds")
                .then(zones -> new Reading.Known<>(Structure.anyOf(
                        Places.onePerZone(zones, Failure.Kind.DATABASE_PROXY, proxy.name(), Part.NOT_BY_ITSELF),
                        new Weakness(
                                "All its subnets are in one zone",
                                "vpcSubnetIds",
                                "Give it subnets of two zones or more",
                                List.of()))));
    }
}
