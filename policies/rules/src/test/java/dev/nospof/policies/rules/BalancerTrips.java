package dev.nospof.policies.rules;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nospof.policies.graph.Value;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** {@link TripsTest}'s for the rules about load balancers. */
final class BalancerTrips {
    private static final String SLEEP = "spec.template.spec.containers[0].lifecycle.preStop.sleep.seconds";

    private BalancerTrips() {}

    static List<Arguments> all() {
        return List.of(
                trip("LB-01", requests().setOf("front", "subnets[2]", Value.NOTHING)),
                trip("LB-02", requests().setOf("targets", "loadBalancingCrossZoneEnabled", "false")),
                trip("LB-03", requests().setOf("front", "enableZonalShift", Value.NOTHING)),
                trip("LB-04", connections().setOf("targets", "targetHealthStates", Value.NOTHING)),
                trip("LB-05", requests().setOf("front", "enableDeletionProtection", Value.NOTHING)),
                trip("LB-06", requests().setOf("targets", "deregistrationDelay", Value.NOTHING)),
                trip("LB-07", requests().set("Deployment", SLEEP, 5)),
                trip("LB-08", strict().setOf("targets", "deregistrationDelay", 25)),
                trip("LB-09", requests().setOf("targets", "healthCheck.path", "/")),
                trip(
                        "LB-10",
                        requests()
                                .setOf("targets", "slowStart", 60)
                                .setOf("targets", "loadBalancingAnomalyMitigation", "off")
                                .setOf("targets", "loadBalancingAlgorithmType", "least_outstanding_requests")),
                trip("LB-11", requests().setOf("targets", "targetGroupHealth", Value.NOTHING)),
                trip(
                        "LB-12",
                        twoInEachZone()
                                .setOf("targets", "loadBalancingCrossZoneEnabled", "false")
                                .setOf("targets", "stickiness.enabled", true)),
                trip("LB-13", requests().setOf("targets", "tags.'nospof.dev/keep-alive-seconds'", "30")),
                trip("LB-14", requests().remove("Namespace", "metadata.labels")),
                trip(
                        "LB-15",
                        requests()
                                .setOf("in", "ipProtocol", "-1")
                                .setOf("in", "fromPort", Value.NOTHING)
                                .setOf("in", "toPort", Value.NOTHING)));
    }

    /** What they all start from. */
    static List<Sample> good() {
        return List.of(requests(), connections(), strict(), twoInEachZone());
    }

    private static Arguments trip(String id, Sample mutated) {
        return arguments(id, "", mutated);
    }

    private static Sample requests() {
        return Sample.goodBalancer();
    }

    private static Sample connections() {
        return Sample.goodConnections();
    }

    private static Sample strict() {
        return requests().set("Deployment", "metadata.annotations.'nospof.dev/closes-on-stop'", "true");
    }

    private static Sample twoInEachZone() {
        return requests()
                .set("HorizontalPodAutoscaler", "spec.minReplicas", 6)
                .set("HorizontalPodAutoscaler", "spec.maxReplicas", 9);
    }
}
