package dev.nospof.stacks;

import dev.nospof.components.aws.database.Engine;
import dev.nospof.components.aws.database.ReplicatedDatabase;
import dev.nospof.components.aws.database.ReplicatedDatabaseArgs;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Aurora for each service that has something to keep: what one of them does to its database is nobody else's trouble. */
final class Databases {
    /** Of each replica of a service, as the services' own default is. */
    private static final int CONNECTIONS = 10;

    private final SortedMap<String, ReplicatedDatabase> byService = new TreeMap<>();

    /** @param standby where each has a second one that follows it */
    Databases(Settings settings, Account account, Region home, Optional<Region> standby) {
        for (var service : new String[] {"inventory", "orders", "payments"}) {
            var args = ReplicatedDatabaseArgs.of(Engine.POSTGRESQL, "16.6", "db.r7g.large", home.network())
                    .profile(settings.profile())
                    .database(service)
                    .username(Kept.OWNER)
                    .password(account.databasePassword())
                    .alarmsTo(home.alarms());
            standby.ifPresent(region -> args.otherRegion(
                    region.following(account.standby().orElseThrow().key())));
            byService.put(service, new ReplicatedDatabase(service + "-db", args.build(), home.all()));
        }
    }

    /** All of them by the service that they belong to. */
    SortedMap<String, ReplicatedDatabase> all() {
        return Collections.unmodifiableSortedMap(byService);
    }

    /** For a service in the home region. */
    Kept here(String service) {
        var database = byService.get(service);
        return new Kept(database.connections(CONNECTIONS), database.endpoint().writer(), database.port(), service);
    }

    /** For a service in the region that stands by: it takes writes once it has been made the first. */
    Kept elsewhere(String service) {
        var second = byService.get(service).inOtherRegion();
        return new Kept(second.connections(CONNECTIONS), second.host(), second.port(), service);
    }
}
