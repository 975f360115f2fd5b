package dev.nospof.drills;

import dev.nospof.drills.fault.Fault;
import dev.nospof.drills.load.Journey;
import dev.nospof.policies.proof.answer.Matrix;
import java.net.URI;
import java.util.List;

/**
 * What is drilled.
 *
 * @param environment as people call it: {@code shop · lab}
 * @param predicted the proof's matrix of the same plan
 * @param workloads names of the Deployments and StatefulSets of the plan, as {@code Deployment shop/orders}
 * @param entry where visitors come in
 * @param journeys what they do
 * @param faults in this order
 */
public record DrillPlan(
        String environment,
        Matrix predicted,
        List<String> workloads,
        URI entry,
        List<Journey> journeys,
        List<Fault> faults,
        Pace pace) {
    public DrillPlan {
        workloads = List.copyOf(workloads);
        journeys = List.copyOf(journeys);
        faults = List.copyOf(faults);
        if (workloads.isEmpty()) {
            throw DrillProblem.nothingRuns(environment);
        }
        if (journeys.isEmpty()) {
            throw new IllegalArgumentException("The drill of " + environment
                    + " has no journeys. Without load nothing is lost and nothing measured. Give one at least.");
        }
    }
}
