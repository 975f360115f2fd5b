package dev.nospof.drills;

import dev.nospof.drills.fault.Fault;
import dev.nospof.drills.load.Journey;
import dev.nospof.policies.proof.answer.Matrix;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is drilled.
 *
 * @param environment as people call it: {@code shop · lab}
 * @param predicted the proof's matrix of the same plan
 * @param workloads names of the Deployments and StatefulSets of the plan, as {@code Deployment shop/orders}
 * @param only names of those that are broken one by one; all where none is named
 * @param switches the port on which pods take {@code POST /faults/slow} and the like, where they do
 * @param entry where visitors come in
 * @param journeys what they do
 * @param faults in this order
 */
public record DrillPlan(
        String environment,
        Matrix predicted,
        List<String> workloads,
        Set<String> only,
        OptionalInt switches,
        URI entry,
        List<Journey> journeys,
        List<Fault> faults,
        Pace pace) {
    public DrillPlan {
        workloads = List.copyOf(workloads);
        journeys = List.copyOf(journeys);
        faults = List.copyOf(faults);
        only = Set.copyOf(only);
        var names = workloads.stream().map(DrillPlan::name).sorted().toList();
        only.stream().filter(name -> !names.contains(name)).sorted().findFirst().ifPresent(unknown -> {
            throw DrillProblem.badOption(
                    "--only", "'" + unknown + "'", "one of " + String.join(", ", names), "It would not be broken.");
        });
        if (workloads.isEmpty()) {
            throw DrillProblem.nothingRuns(environment);
        }
        if (journeys.isEmpty()) {
            throw new IllegalArgumentException("The drill of " + environment
                    + " has no journeys. Without load nothing is lost and nothing measured. Give one at least.");
        }
    }

    /** Whether this one, by its id, is broken when workloads are broken one by one. */
    boolean isTarget(String workload) {
        return only.isEmpty() || only.contains(name(workload));
    }

    private static String name(String workload) {
        return workload.substring(workload.indexOf('/') + 1);
    }
}
