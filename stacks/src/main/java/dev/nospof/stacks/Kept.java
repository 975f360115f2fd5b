package dev.nospof.stacks;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.Secret;
import com.pulumi.kubernetes.core.v1.SecretArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import dev.nospof.components.model.Dependency;
import dev.nospof.components.model.Reachable;
import java.util.Map;

/**
 * Where a service keeps what it has to keep, as those see it who are in the same region.
 *
 * @param connections so many of each replica
 * @param host of the one that takes writes
 * @param database in it
 */
record Kept(Reachable<Output<String>> connections, Output<String> host, int port, String database) {
    static final String OWNER = "owner";

    private static final String CREDENTIALS = "databases";

    /** What a service needs to keep something there. */
    SelfHealingServiceArgs.Builder usedBy(SelfHealingServiceArgs.Builder args) {
        return new Login(OWNER, CREDENTIALS).told(args.dependsOn(Dependency.hard(connections)), host, port, database);
    }

    /** Tells a cluster what its services log in with. */
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
}
