package dev.nospof.stacks;

import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import java.time.Duration;

/** Reserves and releases what is in stock. */
final class Inventory {
    private Inventory() {}

    static SelfHealingService declare(Settings settings, ComponentResourceOptions options) {
        return new SelfHealingService(
                "inventory",
                SelfHealingServiceArgs.builder()
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
