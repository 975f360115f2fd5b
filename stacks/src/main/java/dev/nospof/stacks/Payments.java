package dev.nospof.stacks;

import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.kubernetes.postgres.ReplicatedPostgres;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import java.time.Duration;

/** Charges exactly once. A charge may take the provider a while. */
final class Payments {
    private Payments() {}

    static SelfHealingService declare(
            Settings settings, ReplicatedPostgres database, ComponentResourceOptions options) {
        return new SelfHealingService(
                "payments",
                Database.usedBy("payments", database, SelfHealingServiceArgs.builder())
                        .namespace(settings.namespace())
                        .profile(settings.profile())
                        .image(settings.image("payments"))
                        .health(Settings.HEALTH)
                        .bootTime(Duration.ofSeconds(10))
                        .longestRequest(Duration.ofSeconds(20))
                        .build(),
                options);
    }
}
