package dev.nospof.components.aws.database;

import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.SubnetTier;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Named;
import dev.nospof.components.model.Annotations;
import dev.nospof.components.model.Child;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;

/** A database's name and arguments: all that its children are made of. */
record Blueprint(String name, ReplicatedDatabaseArgs args) implements Named {
    /** Aurora's storage is in three zones, and machines may stand in those alone (https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html). */
    static final int ZONES_OF_STORAGE = 3;

    /** RDS keeps no automated backup for longer. */
    private static final Duration LONGEST_BACKUP = Duration.ofDays(35);

    static Blueprint of(String name, ReplicatedDatabaseArgs args) {
        return new Blueprint(Checks.name(name), args);
    }

    @Override
    public Choices choices() {
        return args.choices();
    }

    Network network() {
        return args.network();
    }

    SubnetTier subnets() {
        return network().subnets(args.tier());
    }

    /** As RDS calls it: {@code aurora-postgresql}. */
    String engine() {
        return args.engine().word(args.layout());
    }

    /** By which dependencies mean the one that follows it in another region. */
    String nameIn(String region) {
        return name + "-" + region;
    }

    int port() {
        return args.engine().port();
    }

    /** The settings that its version understands: {@code aurora-postgresql16}. */
    String settings() {
        return engine() + args.engine().series(args.version());
    }

    int backupDays() {
        return (int) Math.min(profile().backupRetention().toDays(), LONGEST_BACKUP.toDays());
    }

    /** The zones in which Aurora has a machine: the first ones of the network, as many as the profile spreads over. */
    List<Zone> zonesOfMembers() {
        return subnets().zones().subList(0, zonesNeeded());
    }

    /** Connections that its writer takes. */
    int connections() {
        return args.size().connections(engine());
    }

    /** What rules and proof have to know of the database itself. */
    SortedMap<String, String> meaning(Child<?> child) {
        var tags = tags(child, Annotations.NAME, name);
        tags.put(Annotations.ZONES, String.valueOf(zonesNeeded()));
        tags.put(Annotations.REGIONS, String.valueOf(profile().regions()));
        return tags;
    }

    /** How many zones it has to be in. */
    int zonesNeeded() {
        return Math.min(profile().zones(), ZONES_OF_STORAGE);
    }
}
