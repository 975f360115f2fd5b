package dev.nospof.policies.rules;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** {@link TripsTest}'s for the rules about caches. */
final class CacheTrips {
    private CacheTrips() {}

    static List<Arguments> all() {
        return List.of(
                trip("CCH-01", "sessions", "multiAzEnabled", false),
                trip("CCH-02", "sessions", "numCacheClusters", 1),
                trip("CCH-03", "sessions", "snapshotRetentionLimit", 0),
                trip(
                        "CCH-04",
                        "web",
                        "environment.variables.SESSIONS_HOST",
                        "sessions-001.sessions.abcdef.euw1.cache.amazonaws.com"));
    }

    private static Arguments trip(String id, String name, String path, Object value) {
        return arguments(id, "", Sample.goodCache().setOf(name, path, value));
    }
}
