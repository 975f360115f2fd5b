package dev.nospof.policies.cost;

import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.RelationalDatabase;
import java.util.ArrayList;
import java.util.List;

/** Databases and caches: by the hour of each machine, and by the storage that is set aside. */
final class DatabaseTariff implements Tariff {
    private static final String CACHE = "aws:elasticache/replicationGroup:ReplicationGroup";
    private static final String NO_MACHINE = "db.serverless";

    /** A Multi-AZ cluster is a writer and two readable standbys: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/multi-az-db-clusters-concepts.html. */
    private static final int MACHINES_OF_A_CLUSTER = 3;

    @Override
    public List<String> types() {
        return List.of(RelationalDatabase.INSTANCE, RelationalDatabase.CLUSTER, RelationalDatabase.MEMBER, CACHE);
    }

    @Override
    public List<Charge> charges(Resource resource, References references) {
        return switch (resource.type()) {
            case RelationalDatabase.INSTANCE -> instance(resource);
            case RelationalDatabase.CLUSTER -> cluster(resource);
            case RelationalDatabase.MEMBER -> member(resource);
            default -> cache(resource);
        };
    }

    /** With a standby it is paid twice, its storage too. */
    private static List<Charge> instance(Resource instance) {
        int copies = instance.at("multiAz").flag().orElse(false) ? 2 : 1;
        var charges = new ArrayList<Charge>();
        instance.at("instanceClass")
                .text()
                .ifPresent(size -> charges.add(machines("rds", engine(instance) + "/" + size, copies)));
        instance.at("allocatedStorage")
                .integer()
                .ifPresent(gigabytes -> charges.add(storage(gigabytes * copies, gigabytes)));
        return charges;
    }

    /** Aurora's machines are resources of their own, and its storage is paid by use. */
    private static List<Charge> cluster(Resource cluster) {
        var charges = new ArrayList<Charge>();
        cluster.at("dbClusterInstanceClass")
                .text()
                .ifPresent(size -> charges.add(machines("rds", engine(cluster) + "/" + size, MACHINES_OF_A_CLUSTER)));
        cluster.at("allocatedStorage")
                .integer()
                .ifPresent(gigabytes -> charges.add(storage(gigabytes * MACHINES_OF_A_CLUSTER, gigabytes)));
        return charges;
    }

    private static List<Charge> member(Resource member) {
        return member.at("instanceClass").text().filter(size -> !size.equals(NO_MACHINE)).stream()
                .map(size -> Charge.shared("aurora/" + size, "Aurora " + size, 1))
                .toList();
    }

    private static List<Charge> cache(Resource group) {
        var size = group.at("nodeType").text();
        if (size.isEmpty()) {
            return List.of();
        }
        int shards = group.at("numNodeGroups").integer().orElse(1);
        var replicas = group.at("replicasPerNodeGroup").integer();
        int nodes = replicas.isPresent()
                ? shards * (1 + replicas.getAsInt())
                : Math.max(shards, group.at("numCacheClusters").integer().orElse(1));
        return List.of(Charge.of("elasticache/" + size.get(), "ElastiCache " + size.get(), nodes, shards));
    }

    private static String engine(Resource database) {
        return database.at("engine").text().orElse("postgres");
    }

    private static Charge machines(String service, String size, int count) {
        return Charge.of(service + "-" + size, "RDS " + size, count, 1);
    }

    private static Charge storage(int gigabytes, int needed) {
        return Charge.of("rds-gp3-gigabyte", "GB of RDS storage (gp3)", gigabytes, needed);
    }
}
