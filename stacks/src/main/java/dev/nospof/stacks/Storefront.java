package dev.nospof.stacks;

import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import dev.nospof.components.model.Dependency;
import java.time.Duration;

/** Shows the catalogue and takes the cart. Without inventory it shows the last known stock; without orders nothing can be bought. */
final class Storefront {
    static final Duration LONGEST_REQUEST = Duration.ofSeconds(5);

    private Storefront() {}

    static SelfHealingService declare(
            Settings settings,
            SelfHealingService orders,
            SelfHealingService inventory,
            ComponentResourceOptions options) {
        return new SelfHealingService(
                "storefront",
                SelfHealingServiceArgs.builder()
                        .namespace(settings.namespace())
                        .profile(settings.profile())
                        .image(settings.image("storefront"))
                        .health(Settings.HEALTH)
                        .bootTime(Duration.ofSeconds(10))
                        .longestRequest(LONGEST_REQUEST)
                        .peakReplicas(settings.peakReplicas())
                        .dependsOn(Dependency.hard(orders), Dependency.soft(inventory))
                        .build(),
                options);
    }
}
