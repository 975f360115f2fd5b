package dev.nospof.stacks;

import com.pulumi.Config;
import com.pulumi.core.TypeShape;
import dev.nospof.components.kubernetes.service.Health;
import dev.nospof.components.model.Profile;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the environments differ in; read from {@code Pulumi.<env>.yaml}.
 *
 * @param namespace where everything lives
 * @param version of the shop's images
 * @param images by service, the reference with a digest of the image that was built for it; none where images are only known by version
 * @param peakReplicas of the storefront, that carry the busiest hour
 */
record Settings(Profile profile, String namespace, String version, Map<String, String> images, int peakReplicas) {
    /** What each of the shop's services answers. */
    static final Health HEALTH = Health.http("/startupz", "/readyz", "/livez");

    Settings {
        images = new TreeMap<>(images);
    }

    static Settings from(Config config) {
        var profile = Profile.named(config.require("profile"));
        return new Settings(
                profile,
                "shop-" + profile.name(),
                config.require("version"),
                config.<Map<String, String>>getObject("images", TypeShape.map(String.class, String.class))
                        .orElse(Map.of()),
                config.getInteger("peakReplicas").orElse(1));
    }

    /** Whether pods are named what was built, byte for byte, and not what a tag means on the day they start. */
    boolean namesDigests() {
        return !images.isEmpty();
    }

    /** @throws IllegalArgumentException if digests are configured, and this service has none */
    String image(String service) {
        if (!namesDigests()) {
            return "shop/" + service + ":" + version;
        }
        var reference = images.getOrDefault(service, "");
        if (!reference.contains("@sha256:")) {
            throw new IllegalArgumentException(
                    "shop:images names '%s' for %s, needs a reference with a digest.%nOne service would run what its tag means on the day its pods start.%nRun stacks/pin-images, or remove shop:images."
                            .formatted(reference, service));
        }
        return reference;
    }
}
