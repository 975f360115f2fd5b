package dev.nospof.policies.rules;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nospof.policies.graph.Value;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** {@link TripsTest}'s for the rules about Auto Scaling groups. */
final class FleetTrips {
    private FleetTrips() {}

    static List<Arguments> all() {
        return List.of(
                trip("ASG-01", "minSize", 1),
                trip("ASG-02", "healthCheckType", "EC2"),
                trip("ASG-03", "instanceMaintenancePolicy.minHealthyPercentage", 0),
                trip("ASG-04", "maxSize", 3),
                trip("ASG-05", "suspendedProcesses", new Value.Items(List.of(Value.of("AZRebalance")))),
                trip("ASG-06", "mixedInstancesPolicy", Value.NOTHING),
                arguments("ASG-07", "", Sample.goodFleet().setOf("going", "heartbeatTimeout", 30)),
                trip("ASG-08", "healthCheckGracePeriod", 0),
                trip("ASG-09", "availabilityZoneDistribution", Value.NOTHING));
    }

    private static Arguments trip(String id, String path, Object value) {
        return arguments(id, "", Sample.goodFleet().setOf("shop", path, value));
    }
}
