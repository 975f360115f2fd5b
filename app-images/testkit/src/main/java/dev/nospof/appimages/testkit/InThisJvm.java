package dev.nospof.appimages.testkit;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** How tests start a service inside their own JVM: on free ports of loopback, and stopping without notice, since no router has to notice. */
public final class InThisJvm {
    private static final Http HTTP = new Http();

    private InThisJvm() {}

    /** The settings of any service, and those that a test adds to them or says instead. */
    @SafeVarargs
    public static Map<String, String> settings(Map<String, String>... more) {
        Map<String, String> settings = new TreeMap<>(
                Map.of("PORT", "0", "HEALTH_PORT", "0", "LISTEN_ADDRESS", "127.0.0.1", "SHUTDOWN_NOTICE", "1ms"));
        for (Map<String, String> each : more) {
            settings.putAll(each);
        }
        return settings;
    }

    /** Returns when the service that answers on this health port says that it is ready. */
    public static void awaitReady(int healthPort) {
        Eventually.holds(
                "the service is ready",
                Duration.ofSeconds(30),
                () -> HTTP.get("http://127.0.0.1:" + healthPort + "/readyz").status() == 200);
    }
}
