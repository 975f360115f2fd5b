package dev.nospof.policies.rules.service;

import dev.nospof.policies.graph.kubernetes.SpreadConstraint;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import dev.nospof.policies.rules.WorkloadRule;
import java.util.List;
import java.util.stream.Stream;

/** A hard spread must not count the nodes of a lost zone as an empty domain (KEP-3094): the replacements would stay pending until the zone is back. */
public record SpreadForgetsLostNodes() implements WorkloadRule {
    @Override
    public String id() {
        return "SVC-03";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "While a zone is lost, the pods that it held run in the others.";
    }

    @Override
    public boolean concerns(Workload workload, Plan plan) {
        return !workload.isDaemonSet()
                && workload.replicaCeiling() > 1
                && !hard(workload).isEmpty();
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        return hard(workload).stream()
                .filter(constraint -> !constraint.honorsNodeTaints())
                .findFirst()
                .<Verdict>map(constraint -> new Verdict.Broken(
                        Where.of(workload.object(), constraint.field()),
                        "The pods of a lost zone stay pending until it is back: the spread counts its unreachable nodes as empty ones",
                        "Set nodeTaintsPolicy: Honor"))
                .orElse(new Verdict.Holds());
    }

    private static List<SpreadConstraint> hard(Workload workload) {
        return Stream.of(SpreadConstraint.ZONE, SpreadConstraint.NODE)
                .flatMap(key -> Spread.hardConstraints(workload, key).stream())
                .toList();
    }
}
