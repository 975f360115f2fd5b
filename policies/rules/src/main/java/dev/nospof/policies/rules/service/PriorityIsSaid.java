package dev.nospof.policies.rules.service;

import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import dev.nospof.policies.rules.WorkloadRule;

/** A priority class of the owner's own: without one all services are equal, and the system's classes are the cluster's own. */
public record PriorityIsSaid() implements WorkloadRule {
    @Override
    public String id() {
        return "SVC-19";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "When the nodes that are left are too few, it is decided which services go first.";
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        var name = workload.pods().spec().at("priorityClassName").text().orElse("");
        if (!name.isBlank() && !name.startsWith("system-")) {
            return new Verdict.Holds();
        }
        return new Verdict.Broken(
                Where.of(workload.object(), "priorityClassName"),
                name.isBlank()
                        ? "When a zone is lost, chance decides which pods find room: it has no priority"
                        : "It may push out what the node itself needs: " + name + " is the cluster's own",
                "Set priorityClassName to a class made for services");
    }
}
