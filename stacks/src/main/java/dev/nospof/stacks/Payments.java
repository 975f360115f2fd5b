package dev.nospof.stacks;

import dev.nospof.components.kubernetes.Endpoint;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.model.Dependency;
import java.time.Duration;

/** Charges exactly once. A charge may take the provider a while. */
final class Payments {
    private Payments() {}

    static SelfHealingService declare(Site site, Endpoint provider) {
        var settings = site.settings();
        return new SelfHealingService(
                "payments",
                Provider.usedBy(site.keeping("payments", settings.service("payments")), settings)
                        .longestRequest(Duration.ofSeconds(20))
                        .dependsOn(Dependency.hard(provider))
                        .build(),
                site.inside());
    }
}
