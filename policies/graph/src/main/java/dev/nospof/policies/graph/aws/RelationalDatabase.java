package dev.nospof.policies.graph.aws;

import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Urn;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A relational database that RDS runs: a cluster or an instance, with what other resources make of it.
 *
 * @param resource the cluster or the instance
 * @param members machines that are resources of their own, in the order of URNs: Aurora's
 * @param proxies in front of it
 */
public record RelationalDatabase(
        Resource resource, List<Resource> members, List<Resource> proxies, References references) {
    public static final String CLUSTER = "aws:rds/cluster:Cluster";
    public static final String INSTANCE = "aws:rds/instance:Instance";
    public static final String MEMBER = "aws:rds/clusterInstance:ClusterInstance";
    public static final String SUBNET_GROUP = "aws:rds/subnetGroup:SubnetGroup";
    public static final String PROXY = "aws:rds/proxy:Proxy";
    public static final String PROXY_TARGET = "aws:rds/proxyTarget:ProxyTarget";
    public static final String GLOBAL = "aws:rds/globalCluster:GlobalCluster";
    private static final String COPIES =
            "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication";

    public RelationalDatabase {
        members = List.copyOf(members);
        proxies = List.copyOf(proxies);
    }

    /** All of the plan: clusters, then instances, each in the order of URNs. */
    public static List<RelationalDatabase> in(References references) {
        var members = references.to(MEMBER, "clusterIdentifier", CLUSTER);
        var ofClusters = references.to(PROXY_TARGET, "dbClusterIdentifier", CLUSTER);
        var ofInstances = references.to(PROXY_TARGET, "dbInstanceIdentifier", INSTANCE);
        return Stream.concat(
                        references.ofType(CLUSTER).stream()
                                .map(cluster -> new RelationalDatabase(
                                        cluster,
                                        members.getOrDefault(cluster.urn(), List.of()),
                                        proxies(cluster, ofClusters, references),
                                        references)),
                        references.ofType(INSTANCE).stream()
                                .map(instance -> new RelationalDatabase(
                                        instance, List.of(), proxies(instance, ofInstances, references), references)))
                .toList();
    }

    private static List<Resource> proxies(Resource of, Map<Urn, List<Resource>> targets, References references) {
        return targets.getOrDefault(of.urn(), List.of()).stream()
                .flatMap(target -> references.from(target, "dbProxyName", PROXY).stream())
                .distinct()
                .toList();
    }

    public String name() {
        return resource.name();
    }

    /** As RDS calls it: {@code aurora-postgresql}. */
    public String engine() {
        return resource.at("engine").text().orElse("");
    }

    /** One machine, perhaps with a standby. */
    public boolean isInstance() {
        return resource.type().equals(INSTANCE);
    }

    /** A cluster of three machines that AWS makes with it. */
    public boolean hasReadableStandbys() {
        return !isInstance() && resource.at("dbClusterInstanceClass").isPresent();
    }

    /** A cluster whose machines are resources of their own; the first kind of serverless Aurora has none and is none. */
    public boolean isAurora() {
        return !isInstance()
                && !hasReadableStandbys()
                && !resource.at("engineMode").text().orElse("provisioned").equals("serverless");
    }

    /** Whether it copies another database, and is no first one itself. */
    public boolean isReplica() {
        return resource.at("replicateSourceDb").isPresent()
                || resource.at("replicationSourceIdentifier").isPresent();
    }

    /** Whether it follows a database in another region as part of a global one: it has no user of its own. */
    public boolean isSecond() {
        return resource.at("globalClusterIdentifier").isPresent()
                && !resource.at("masterUsername").isPresent()
                && !resource.at("snapshotIdentifier").isPresent();
    }

    /** The global database of this plan that it belongs to; none where that is elsewhere. */
    public List<Resource> global() {
        return references.from(resource, "globalClusterIdentifier", GLOBAL);
    }

    /** Whether it is a second one, and the other is the first one of the same global database. */
    public boolean follows(RelationalDatabase other) {
        return isSecond() && !other.isSecond() && other.global().stream().anyMatch(global()::contains);
    }

    /** What copies its backups to another region. */
    public List<Resource> backupCopies() {
        return references.ofType(COPIES).stream()
                .filter(copies -> references
                                .from(copies, "sourceDbInstanceArn", INSTANCE)
                                .contains(resource)
                        || references.from(copies, "sourceDbInstanceArn").contains(resource))
                .toList();
    }
}
