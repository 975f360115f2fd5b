package dev.nospof.components.aws.discovery;

import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.aws.parts.Named;
import java.time.Duration;

/** The names' component and its arguments: all that its children are made of. */
record Blueprint(String name, ServiceDiscoveryArgs args) implements Named {
    /** What Cloud Map waits after it has been told (https://docs.aws.amazon.com/cloud-map/latest/api/API_HealthCheckCustomConfig.html). */
    private static final Duration CLOUD_MAP_WAITS = Duration.ofSeconds(30);

    static Blueprint of(String name, ServiceDiscoveryArgs args) {
        return new Blueprint(new Given("ServiceDiscovery").name(name), args);
    }

    @Override
    public Choices choices() {
        return args.choices();
    }

    Duration forgottenWithin() {
        return CLOUD_MAP_WAITS.plus(args.timeToLive());
    }
}
