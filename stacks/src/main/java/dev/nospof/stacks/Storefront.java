package dev.nospof.stacks;

import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.model.Dependency;
import java.time.Duration;

/** Shows the catalogue and takes the cart. Without inventory it shows the last known stock; without orders nothing can be bought. */
final class Storefront {
    static final Duration LONGEST_REQUEST = Duration.ofSeconds(5);

    /** Where it says whether it can serve now. */
    static final String READY = "/readyz";

    private Storefront() {}

    static SelfHealingService declare(Site site, SelfHealingService orders, SelfHealingService inventory) {
        var settings = site.settings();
        return new SelfHealingService(
                "storefront",
                site.visited(settings.service("storefront"))
                        .longestRequest(LONGEST_REQUEST)
                        .peakReplicas(settings.peakReplicas())
                        .dependsOn(Dependency.hard(orders), Dependency.soft(inventory))
                        .build(),
                site.inside());
    }
}
