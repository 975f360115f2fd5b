package dev.nospof.stacks;

import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.kubernetes.postgres.ReplicatedPostgres;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import dev.nospof.components.model.Dependency;
import java.time.Duration;

/** Accepts an order and never loses it. Without payments it goes on accepting and has the order paid later; what can not be reserved can not be sold. */
final class Orders {
    private Orders() {}

    static SelfHealingService declare(
            Settings settings,
            ReplicatedPostgres database,
            SelfHealingService inventory,
            SelfHealingService payments,
            ComponentResourceOptions options) {
        return new SelfHealingService(
                "orders",
                Database.usedBy("orders", database, SelfHealingServiceArgs.builder())
                        .namespace(settings.namespace())
                        .profile(settings.profile())
                        .image(settings.image("orders"))
                        .health(Settings.HEALTH)
                        .bootTime(Duration.ofSeconds(10))
                        .longestRequest(Duration.ofSeconds(10))
                        .dependsOn(Dependency.hard(inventory), Dependency.soft(payments))
                        .build(),
                options);
    }
}
