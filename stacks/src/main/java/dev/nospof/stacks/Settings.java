package dev.nospof.stacks;

import com.pulumi.Config;
import dev.nospof.components.kubernetes.service.Health;
import dev.nospof.components.model.Profile;

/**
 * What the environments differ in; read from {@code Pulumi.<env>.yaml}.
 *
 * @param namespace where everything lives
 * @param version of the shop's images
 * @param peakReplicas of the storefront, that carry the busiest hour
 */
record Settings(Profile profile, String namespace, String version, int peakReplicas) {
    /** What each of the shop's services answers. */
    static final Health HEALTH = Health.http("/startupz", "/readyz", "/livez");

    static Settings from(Config config) {
        var profile = Profile.named(config.require("profile"));
        return new Settings(
                profile,
                "shop-" + profile.name(),
                config.require("version"),
                config.getInteger("peakReplicas").orElse(1));
    }

    String image(String service) {
        return "shop/" + service + ":" + version;
    }
}
