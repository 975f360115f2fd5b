package dev.nospof.stacks;

import com.pulumi.kubernetes.core.v1.Secret;
import com.pulumi.kubernetes.core.v1.SecretArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import dev.nospof.components.aws.database.Engine;
import dev.nospof.components.aws.database.ReplicatedDatabase;
import dev.nospof.components.aws.database.ReplicatedDatabaseArgs;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import dev.nospof.components.model.Dependency;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Aurora for each service that has something to keep: what one of them does to its database is nobody else's trouble. */
final class Databases {
    private static final String CREDENTIALS = "databases";
    private static final String OWNER = "owner";

    /** Of each replica of a service, as the services' own default is. */
    private static final int CONNECTIONS = 10;

    private final SortedMap<String, ReplicatedDatabase> byService = new TreeMap<>();

    Databases(Settings settings, Account account, Region home) {
        for (var service : new String[] {"inventory", "orders", "payments"}) {
            byService.put(
                    service,
                    new ReplicatedDatabase(
                            service + "-db",
                            ReplicatedDatabaseArgs.of(Engine.POSTGRESQL, "16.6", "db.r7g.large", home.network())
                                    .profile(settings.profile())
                                    .database(service)
                                    .username(OWNER)
                                    .password(account.databasePassword())
                                    .alarmsTo(home.alarms())
                                    .build(),
                            home.all()));
        }
    }

    /** Tells the cluster what the services log in with. */
    static Secret credentials(Settings settings, Account account, CustomResourceOptions inside) {
        return new Secret(
                CREDENTIALS,
                SecretArgs.builder()
                        .metadata(ObjectMetaArgs.builder()
                                .name(CREDENTIALS)
                                .namespace(settings.namespace())
                                .build())
                        .stringData(account.databasePassword().applyValue(password -> Map.of(OWNER, password)))
                        .build(),
                inside);
    }

    /** What a service of this name needs to keep something there. */
    SelfHealingServiceArgs.Builder usedBy(String service, SelfHealingServiceArgs.Builder args) {
        var database = byService.get(service);
        return new Login(OWNER, CREDENTIALS)
                .told(
                        args.dependsOn(Dependency.hard(database.connections(CONNECTIONS))),
                        database.endpoint().writer(),
                        database.port(),
                        service);
    }
}
