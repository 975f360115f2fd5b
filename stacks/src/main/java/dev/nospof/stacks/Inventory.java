package dev.nospof.stacks;

import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.kubernetes.postgres.ReplicatedPostgres;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import java.time.Duration;

/** Reserves and releases what is in stock. */
final class Inventory {
    private Inventory() {}

    static SelfHealingService declare(
            Settings settings, ReplicatedPostgres database, ComponentResourceOptions options) {
        return new SelfHealingService(
                "inventory",
                Database.usedBy("inventory", database, SelfHealingServiceArgs.builder())
                        .namespace(settings.namespace())
                        .profile(settings.profile())
                        .image(settings.image("inventory"))
                        .health(Settings.HEALTH)
                        .bootTime(Duration.ofSeconds(10))
                        .longestRequest(Duration.ofSeconds(5))
                        .build(),
                options);
    }
}
