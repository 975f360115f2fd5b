package dev.nospof.components.kubernetes.gateway;

import dev.nospof.components.kubernetes.Endpoint;
import dev.nospof.components.model.Durations;
import dev.nospof.components.model.UnsafeArgs;
import java.time.Duration;

/**
 * Where requests go.
 *
 * @param prefix of their paths: {@code /} for all that no longer prefix takes
 * @param target pods of the cluster
 * @param health a path that the target's pods answer with 200 while they can serve
 * @param longestRequest what the target promises; the gateway waits a second longer
 */
public record WayTo(String prefix, Endpoint target, String health, Duration longestRequest) {
    /** @throws UnsafeArgs if the gateway could not lead there */
    public WayTo {
        for (var path : new String[] {prefix, health}) {
            if (!path.matches("/[A-Za-z0-9._~/-]*")) {
                throw badPath(path);
            }
        }
        if (longestRequest.compareTo(Duration.ofMillis(1)) < 0) {
            throw badTime(longestRequest);
        }
        if (target.route().match(pods -> false, addresses -> true)) {
            throw outside(target.name());
        }
    }

    /** All that no longer prefix takes. */
    public static WayTo all(Endpoint target, String health, Duration longestRequest) {
        return new WayTo("/", target, health, longestRequest);
    }

    /** Whose pods these are. */
    Endpoint.Route.Pods pods() {
        return target.route().match(pods -> pods, addresses -> {
            throw outside(target.name());
        });
    }

    /** How long the gateway waits for an answer: the service's own word comes first. */
    int timeoutSeconds() {
        return Durations.secondsUp(longestRequest) + 1;
    }

    private static UnsafeArgs badPath(String path) {
        return UnsafeArgs.because(
                "WayTo",
                "path is '" + path + "', needs to begin with a slash and to hold no other than plain characters",
                "The gateway would not start with such a line.",
                "Write it as requests have it, such as '/api'.");
    }

    private static UnsafeArgs badTime(Duration time) {
        return UnsafeArgs.because(
                "WayTo",
                "longestRequest is " + Durations.word(time) + ", needs to be more than 0s",
                "No request could be answered in time.",
                "Give the longest request that the target promises to finish.");
    }

    private static UnsafeArgs outside(String target) {
        return UnsafeArgs.because(
                "WayTo",
                "target '" + target + "' is outside the cluster",
                "The gateway finds pods by a Service, and would find none.",
                "Lead to a service of the cluster, and let that one call the outside.");
    }
}
