package dev.nospof.components.aws.database;

import com.pulumi.aws.rds.Cluster;
import com.pulumi.aws.rds.ClusterInstance;
import com.pulumi.aws.rds.GlobalCluster;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is made of Aurora: a cluster, a machine in each zone, and the same in another region. */
record AuroraChildren(Making making, Surroundings around, Observer observer) {
    /** AWS may choose the zones of the storage; which of two clusters follows the other changes when one takes over; versions of both are the global one's. */
    private static final List<String> DECIDED_LATER = List.of("availabilityZones", "replicationSourceIdentifier");

    private static final List<String> DECIDED_FOR_BOTH =
            List.of("availabilityZones", "engineVersion", "replicationSourceIdentifier");

    Made made() {
        var database = making.database();
        var secret = database.args().password().map(password -> Secrets.made(making, password));
        var settings = Settings.ofCluster(making, ReplicatedDatabase.SETTINGS);
        var second = database.args().otherRegion().map(OtherRegion.Database.class::cast);
        var global = second.map(other -> new GlobalCluster(
                making.nameOf(ReplicatedDatabase.GLOBAL),
                making.built(ReplicatedDatabase.GLOBAL, Clusters.global(database)),
                making.children().kept(making.keeps())));
        var cluster = new Cluster(
                making.nameOf(ReplicatedDatabase.CLUSTER),
                making.built(
                        ReplicatedDatabase.CLUSTER,
                        Clusters.aurora(database, around, settings, global.map(GlobalCluster::id))),
                making.children()
                        .kept(making.keeps(), List.of(), global.isPresent() ? DECIDED_FOR_BOTH : DECIDED_LATER));
        var members = members(making, database.zonesOfMembers(), cluster, around);
        var followed = second.map(other -> followed(other, global.orElseThrow(), cluster, members));
        database.choices().alarms().ifPresent(topics -> Alarms.ofAurora(making, cluster.id(), topics));
        return new Made(
                cluster.id(),
                cluster.arn(),
                true,
                cluster.endpoint(),
                Optional.of(cluster.readerEndpoint()),
                secret.orElseGet(() -> kept(cluster)),
                members,
                followed);
    }

    /** Of the secret that AWS makes with the database; empty only where a provider does not tell of it. */
    static Output<String> kept(Cluster cluster) {
        return cluster.masterUserSecrets().applyValue(secrets -> secrets.stream()
                .flatMap(secret -> secret.secretArn().stream())
                .findFirst()
                .orElse(""));
    }

    private List<Resource> members(Making by, List<Zone> zones, Cluster cluster, Surroundings where) {
        var members = new ArrayList<Resource>();
        for (var zone : zones) {
            var child = ReplicatedDatabase.MEMBER.in(zone.word());
            var args = Clusters.member(by.database(), child, zone, cluster.id(), where.subnetGroup(), observer.role());
            members.add(new ClusterInstance(
                    by.nameOf(child), by.built(child, args), by.children().after(List.of(observer.rights()))));
        }
        return members;
    }

    /** It can be made only when the first one has a machine. */
    private Made.Followed followed(
            OtherRegion.Database other, GlobalCluster global, Cluster first, List<Resource> firstOnes) {
        var region = other.network().region();
        var database = making.database();
        var there = new Making(database, making.children().by(other.provider()));
        var where = Surroundings.made(there, other.network());
        var settings = Settings.ofCluster(there, ReplicatedDatabase.SETTINGS.in(region));
        var child = ReplicatedDatabase.CLUSTER.in(region);
        var cluster = new Cluster(
                there.nameOf(child),
                there.built(child, Clusters.second(database, other, where, settings, global.id())),
                there.children().kept(making.keeps(), firstOnes, DECIDED_FOR_BOTH));
        var zones = other.network().subnets(Tier.DATA).zones().subList(0, OtherRegion.Database.READERS);
        members(there, zones, cluster, where);
        other.alarms().ifPresent(topics -> Alarms.ofSecond(there, cluster.id(), region, topics));
        return new Made.Followed(
                new SecondDatabase(
                        database.nameIn(region),
                        region,
                        database.network().region(),
                        cluster.endpoint(),
                        database.port(),
                        other.network().ranges(),
                        database.connections(),
                        cluster.arn(),
                        first.arn(),
                        global.id(),
                        global.arn()),
                database.choices().alarms().map(topics -> Alarms.following(making, first.id(), region, topics)));
    }
}
