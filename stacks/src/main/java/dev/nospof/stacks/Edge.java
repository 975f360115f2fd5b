package dev.nospof.stacks;

import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.kubernetes.gateway.Gateway;
import dev.nospof.components.kubernetes.gateway.GatewayArgs;
import dev.nospof.components.kubernetes.gateway.WayTo;
import dev.nospof.components.kubernetes.service.SelfHealingService;

/** The way in: whoever visits the shop comes through here. */
final class Edge {
    private Edge() {}

    static Gateway declare(Settings settings, SelfHealingService storefront, ComponentResourceOptions options) {
        return new Gateway(
                "edge",
                GatewayArgs.builder()
                        .namespace(settings.namespace())
                        .profile(settings.profile())
                        .image(settings.image("gateway"))
                        .behindLoadBalancer()
                        .leadsTo(WayTo.all(storefront, Storefront.READY, Storefront.LONGEST_REQUEST))
                        .build(),
                options);
    }
}
