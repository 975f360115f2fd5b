package dev.nospof.policies.rules;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** {@link TripsTest}'s for the rules about what is broken on purpose, and what notices it. */
final class ChaosTrips {
    private ChaosTrips() {}

    static List<Arguments> all() {
        return List.of(
                trip(
                        "SLO-01",
                        Sample.goodObjective()
                                .set("PrometheusRule", "spec.groups[0].rules[1].expr", "failed:ratio_rate1h > 0.0144")),
                trip("CHS-01", Sample.goodExperiment().setOf("stops", "stopConditions[0].source", "none")),
                trip("CHS-02", Sample.goodMeshExperiments().set("Schedule", "spec.networkChaos.mode", "all")),
                trip("CHS-03", Sample.goodExperiment().setOf("stops", "targets[0].selectionMode", "ALL")));
    }

    private static Arguments trip(String id, Sample mutated) {
        return arguments(id, "", mutated);
    }
}
