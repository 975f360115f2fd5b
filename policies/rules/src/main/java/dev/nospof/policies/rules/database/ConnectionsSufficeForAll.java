package dev.nospof.policies.rules.database;

import dev.nospof.components.model.DatabaseSize;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.RelationalDatabase;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** A service that scales takes connections that others then lack. */
public record ConnectionsSufficeForAll() implements DatabaseRule {
    @Override
    public String id() {
        return "RDS-13";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "All replicas of all services together, at their most, leave a fifth of the database's connections free.";
    }

    private static final int SHARE = 80;

    @Override
    public Optional<Verdict> judge(RelationalDatabase database, Plan plan) {
        var clients = Clients.of(database, plan);
        if (database.isReplica() || clients.isEmpty()) {
            return Optional.empty();
        }
        if (!database.proxies().isEmpty()) {
            return Optional.of(new Verdict.Holds());
        }
        var where = Where.of(database.resource());
        var size = size(database).flatMap(DatabaseSize::read);
        if (size.isEmpty()) {
            return Optional.of(new Verdict.Undecided(
                    where,
                    "how many connections it takes is not known of "
                            + size(database).orElse("its size")));
        }
        int most = size.get().connections(database.engine());
        long wanted = clients.stream().mapToLong(Clients.Client::connections).sum();
        if (wanted * 100 > (long) most * SHARE) {
            return Optional.of(new Verdict.Broken(
                    where,
                    "Its services may open " + wanted + " connections, and it takes about " + most
                            + ": the next one is refused, whoever needs it",
                    "Let replicas have fewer connections, use a larger instance, or put a proxy before it"));
        }
        return Optional.of(clients.stream()
                .filter(client -> client.pool().isEmpty())
                .findFirst()
                .<Verdict>map(client -> new Verdict.Undecided(
                        where,
                        "how many connections each replica of " + client.name()
                                + " opens is not said by any variable such as POOL_SIZE"))
                .orElseGet(Verdict.Holds::new));
    }

    private static Optional<String> size(RelationalDatabase database) {
        var resource = database.resource();
        if (database.isInstance()) {
            return resource.at("instanceClass").text();
        }
        return database.hasReadableStandbys()
                ? resource.at("dbClusterInstanceClass").text()
                : database.members().stream()
                        .map((Resource member) ->
                                member.at("instanceClass").text().orElse(""))
                        .findFirst();
    }
}
