package dev.nospof.stacks;

import dev.nospof.components.kubernetes.service.Backlog;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.model.Dependency;
import java.time.Duration;

/** Accepts an order and never loses it. Without payments it goes on accepting and has the order paid later; what can not be reserved can not be sold. */
final class Orders {
    /** Orders wait here while payments is away; after this long somebody should know. */
    private static final Backlog OUTBOX =
            Backlog.of("queue_oldest_seconds", Duration.ofMinutes(10)).settingAside("queue_damaged");

    private Orders() {}

    static SelfHealingService declare(Site site, SelfHealingService inventory, SelfHealingService payments) {
        return new SelfHealingService(
                "orders",
                site.keeping("orders", site.settings().service("orders"))
                        .monitoring(Settings.MONITORING.withBacklog(OUTBOX))
                        .longestRequest(Duration.ofSeconds(10))
                        .dependsOn(Dependency.hard(inventory), Dependency.soft(payments))
                        .build(),
                site.inside());
    }
}
