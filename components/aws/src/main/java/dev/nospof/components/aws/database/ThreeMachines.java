package dev.nospof.components.aws.database;

import com.pulumi.aws.rds.Cluster;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What is made of readable standbys: a cluster, whose three machines AWS makes with it. */
record ThreeMachines(Making making, Surroundings around, Observer observer, Storage storage) {
    static final int COUNT = 3;

    Made made() {
        var database = making.database();
        var secret = database.args().password().map(password -> Secrets.made(making, password));
        var settings = Settings.ofCluster(making, ReplicatedDatabase.SETTINGS);
        var cluster = new Cluster(
                making.nameOf(ReplicatedDatabase.CLUSTER),
                making.built(
                        ReplicatedDatabase.CLUSTER,
                        Clusters.ofThree(database, storage, around, settings, observer.role())),
                making.children().kept(making.keeps(), List.of(observer.rights()), List.of("availabilityZones")));
        database.choices()
                .alarms()
                .ifPresent(topics ->
                        Alarms.ofThree(making, storage, cluster.id(), position -> machine(cluster, position), topics));
        return new Made(
                cluster.id(),
                cluster.arn(),
                true,
                cluster.endpoint(),
                Optional.of(cluster.readerEndpoint()),
                secret.orElseGet(() -> AuroraChildren.kept(cluster)),
                List.of(cluster),
                Optional.empty());
    }

    /** What AWS calls one of the three, from 0; which is the writer changes. */
    private static Output<String> machine(Cluster cluster, int position) {
        return Output.tuple(cluster.clusterMembers(), cluster.id()).applyValue(known -> {
            var names = List.copyOf(new TreeSet<>(known.t1));
            return names.size() == COUNT ? names.get(position) : known.t2 + "-instance-" + (position + 1);
        });
    }
}
