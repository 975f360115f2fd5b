package dev.nospof.stacks;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.nospof.components.kubernetes.postgres.ReplicatedPostgres;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import java.util.Map;

/** A cluster that is there already, and brings nothing: the database and the gateway run in it as the services do. */
final class OwnCluster implements Site {
    private final Settings settings;
    private final ComponentResourceOptions inside;
    private final ReplicatedPostgres database;

    OwnCluster(Settings settings) {
        this.settings = settings;
        this.inside = ComponentResourceOptions.builder()
                .dependsOn(Living.in(settings, Map.of(), CustomResourceOptions.Empty))
                .build();
        this.database = Database.declare(settings, inside);
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public ComponentResourceOptions inside() {
        return inside;
    }

    @Override
    public SelfHealingServiceArgs.Builder keeping(String service, SelfHealingServiceArgs.Builder args) {
        return Database.usedBy(service, database, args);
    }

    @Override
    public SelfHealingServiceArgs.Builder visited(SelfHealingServiceArgs.Builder storefront) {
        return storefront;
    }

    @Override
    public Output<String> open(SelfHealingService storefront) {
        return Edge.declare(settings, storefront, inside).host();
    }
}
