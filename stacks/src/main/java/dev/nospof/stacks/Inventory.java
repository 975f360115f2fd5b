package dev.nospof.stacks;

import dev.nospof.components.kubernetes.service.SelfHealingService;
import java.time.Duration;

/** Reserves and releases what is in stock. */
final class Inventory {
    private Inventory() {}

    static SelfHealingService declare(Site site) {
        return new SelfHealingService(
                "inventory",
                site.keeping("inventory", site.settings().service("inventory"))
                        .longestRequest(Duration.ofSeconds(5))
                        .build(),
                site.inside());
    }
}
