package dev.nospof.stacks;

import com.pulumi.Config;
import com.pulumi.core.TypeShape;
import dev.nospof.components.kubernetes.service.Health;
import dev.nospof.components.kubernetes.service.Monitoring;
import dev.nospof.components.kubernetes.service.RequestMetric;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import dev.nospof.components.model.Profile;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the environments differ in; read from {@code Pulumi.<env>.yaml}.
 *
 * @param namespace where everything lives
 * @param version of the shop's images
 * @param images by service, the reference with a digest of the image that was built for it; none where images are only known by version
 * @param peakReplicas of the storefront, that carry the busiest hour
 * @param cpu that each pod of a service requests
 * @param provider where the company is that moves the money; none where a stand-in takes its place, which has to be said: {@code stand-in}
 * @param keepsCopies whether the database's copies go to a bucket
 * @param mayBeDrilled whether things may be broken on purpose
 * @param account where it brings its own cluster, on AWS
 */
record Settings(
        Profile profile,
        String namespace,
        String version,
        Map<String, String> images,
        int peakReplicas,
        String cpu,
        Optional<URI> provider,
        boolean keepsCopies,
        boolean mayBeDrilled,
        Optional<Account> account) {
    /** What each of the shop's services answers. */
    private static final Health HEALTH = Health.http("/startupz", "/readyz", "/livez");

    /** Where each of them shows its metrics, and what it calls its requests; Micrometer's names. */
    static final Monitoring MONITORING = Monitoring.DEFAULT.withPort(8081).withRequests(RequestMetric.MICROMETER);

    private static final String STAND_IN = "stand-in";

    Settings {
        images = new TreeMap<>(images);
    }

    static Settings from(Config config) {
        var profile = Profile.named(config.require("profile"));
        var environment = config.get("environment").orElse(profile.name());
        return new Settings(
                profile,
                "shop-" + environment,
                config.require("version"),
                config.<Map<String, String>>getObject("images", TypeShape.map(String.class, String.class))
                        .orElse(Map.of()),
                config.getInteger("peakReplicas").orElse(1),
                config.get("cpu").orElse("250m"),
                Optional.of(config.require("provider"))
                        .filter(address -> !address.equals(STAND_IN))
                        .map(URI::create),
                config.getBoolean("copies").orElse(true),
                config.getBoolean("drills").orElse(false),
                Account.from(config));
    }

    /** The same for another region's cluster: whoever needs somebody by name means the one beside it. */
    Settings in(String region) {
        return new Settings(
                profile,
                namespace + "-" + region,
                version,
                images,
                peakReplicas,
                cpu,
                provider,
                keepsCopies,
                mayBeDrilled,
                account);
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

    /** What all of the shop's own services have in common; each boots within 10 s, measured on half a core. */
    SelfHealingServiceArgs.Builder service(String image) {
        var args = SelfHealingServiceArgs.builder()
                .namespace(namespace)
                .profile(profile)
                .image(image(image))
                .cpu(cpu)
                .memory("256Mi")
                .health(HEALTH)
                .monitoring(MONITORING)
                .bootTime(Duration.ofSeconds(10));
        return mayBeDrilled ? args.env("FAULTS_ENABLED", "true") : args;
    }
}
