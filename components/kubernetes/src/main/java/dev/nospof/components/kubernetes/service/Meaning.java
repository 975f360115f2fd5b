package dev.nospof.components.kubernetes.service;

import dev.nospof.components.kubernetes.parts.Links;
import dev.nospof.components.model.Annotations;
import dev.nospof.components.model.Dependency;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Deployment's annotations: what a manifest has no field for, for rules and proof. They stand on the Deployment and not on its pods,
 * so that another word about a service does not start it anew.
 */
final class Meaning {
    private Meaning() {}

    static SortedMap<String, String> of(SelfHealingServiceArgs args) {
        var annotations = new TreeMap<>(Map.of(
                Annotations.PROFILE, args.profile().name(),
                Annotations.ZONES, String.valueOf(args.profile().zones()),
                Annotations.BOOT_SECONDS, seconds(args.timing().boot().toMillis()),
                Annotations.MAX_REQUEST_SECONDS,
                        seconds(args.timing().longestRequest().toMillis()),
                Annotations.DEREGISTRATION_SECONDS, String.valueOf(args.timing().deregistrationSeconds()),
                Annotations.PEAK_REPLICAS, String.valueOf(args.capacity().peak()),
                Annotations.OBJECTIVE, args.objective().percent().toPlainString()));
        if (!args.dependencies().isEmpty()) {
            annotations.put(
                    Annotations.DEPENDS_ON, Dependency.encode(Links.qualified(args.dependencies(), args.namespace())));
        }
        return annotations;
    }

    /** Whole seconds, rounded up, as everything that follows from them is. */
    private static String seconds(long millis) {
        return String.valueOf((millis + 999) / 1_000);
    }
}
