package dev.nospof.policies.proof.aws;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.proof.family.Assembly;
import dev.nospof.policies.proof.family.Change;
import dev.nospof.policies.proof.family.Family;
import dev.nospof.policies.proof.family.Part;
import dev.nospof.policies.proof.family.Structure;
import dev.nospof.policies.proof.family.Subject;
import dev.nospof.policies.proof.family.Survey;
import dev.nospof.policies.proof.family.Weakness;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Reading;
import dev.nospof.policies.proof.recovery.Failover;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * ElastiCache: replication groups, and single clusters.
 *
 * <p>Without {@code automaticFailoverEnabled} no replica is ever promoted, so that only the primary counts. Replicas are in different zones only with
 * {@code multiAzEnabled} or {@code preferredCacheClusterAzs}. Of a group of several shards one stands for all: each is as good as any other.
 */
public final class CacheGroups implements Family {
    private static final String TYPE = "aws:elasticache/replicationGroup:ReplicationGroup";
    private static final String SINGLE = "aws:elasticache/cluster:Cluster";

    @Override
    public List<Subject> in(Survey survey) {
        var groups = survey.references().ofType(TYPE).stream().<Subject>map(group -> Assembly.of(
                        group, Places.names(group, "replicationGroupId"), Reading.of(() -> structure(survey, group)))
                .named(Places.spoken(group).orElse(group.name())));
        var singles = survey.references().ofType(SINGLE).stream()
                .filter(cluster -> !cluster.at("replicationGroupId").isPresent())
                .<Subject>map(cluster -> Assembly.of(
                        cluster, Places.names(cluster, "clusterId"), Reading.of(() -> single(survey, cluster))));
        return Stream.concat(groups, singles).toList();
    }

    private static Structure structure(Survey survey, Resource group) {
        int nodes = group.at("numCacheClusters")
                .integer()
                .orElse(group.at("replicasPerNodeGroup").integer().orElse(0) + 1);
        var failover = group.at("automaticFailoverEnabled").flag().orElse(false);
        var zones = zones(survey, group, nodes);
        var weakness = weakness(group, nodes, failover);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < (failover ? nodes : 1); i++) {
            parts.add(Part.in(
                    zones.get(i),
                    Failure.Kind.CACHE_NODE,
                    group.name() + (i == 0 ? " primary" : " replica " + i),
                    Part.NOT_BY_ITSELF));
        }
        return Structure.standby(parts, survey.times().step(Failover.ELASTICACHE), weakness);
    }

    private static List<Reading<Integer>> zones(Survey survey, Resource group, int nodes) {
        var preferred = group.at("preferredCacheClusterAzs").items();
        var subnets =
                new Subnets(survey).zonesOfGroup(group, "subnetGroupName", "aws:elasticache/subnetGroup:SubnetGroup");
        boolean apart = group.at("multiAzEnabled").flag().orElse(false);
        var distinct = Places.distinct(
                subnets, Math.min(Math.max(2, nodes), survey.zones().count()));
        var zones = new ArrayList<Reading<Integer>>();
        for (int i = 0; i < nodes; i++) {
            if (i < preferred.size()) {
                zones.add(new Reading.Known<>(
                        survey.zones().of(preferred.get(i).text().orElse(""))));
            } else {
                zones.add(new Reading.Known<>(apart ? distinct.get(i % distinct.size()) : 0));
            }
        }
        return zones;
    }

    private static Weakness weakness(Resource group, int nodes, boolean failover) {
        var name = "ElastiCache group " + group.name();
        var changes = new ArrayList<Change>();
        if (nodes < 2) {
            changes.add(Change.count(
                    group.urn(),
                    name,
                    group.at("numNodeGroups").isPresent()
                                    || group.at("replicasPerNodeGroup").isPresent()
                            ? "replicasPerNodeGroup"
                            : "numCacheClusters",
                    2));
        }
        if (!failover) {
            changes.add(Change.set(group.urn(), name, "automaticFailoverEnabled", Value.of(true)));
        }
        changes.add(Change.set(group.urn(), name, "multiAzEnabled", Value.of(true)));
        return new Weakness(
                nodes < 2
                        ? "It has one node, and no replica to promote"
                        : failover
                                ? "All its nodes may be in one zone"
                                : "No replica is promoted when the primary is lost",
                nodes < 2 ? "numCacheClusters" : failover ? "multiAzEnabled" : "automaticFailoverEnabled",
                "Give it two nodes or more, with automaticFailoverEnabled and multiAzEnabled",
                changes);
    }

    /** One node may be lost with what it holds; several of Memcached share what there is, and none has a copy. */
    private static Structure single(Survey survey, Resource cluster) {
        int nodes = cluster.at("numCacheNodes").integer().orElse(1);
        var zone = Places.chosen(survey, cluster, "availabilityZone");
        var parts = new ArrayList<Part>();
        for (int i = 1; i <= nodes; i++) {
            parts.add(Part.in(zone, Failure.Kind.CACHE_NODE, cluster.name() + " node " + i, Part.NOT_BY_ITSELF));
        }
        return Structure.anyOf(
                parts,
                new Weakness(
                        nodes == 1 ? "It is one node in one zone" : "All its nodes may be in one zone",
                        "numCacheNodes",
                        "Use a replication group with automaticFailoverEnabled and multiAzEnabled",
                        List.of()));
    }
}
