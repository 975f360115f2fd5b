package dev.nospof.policies.rules.service;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.kubernetes.SpreadConstraint;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import dev.nospof.policies.rules.WorkloadRule;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Nothing pins all pods to one zone or one node, whatever the spread says. */
public record PodsMayRunAnywhere() implements WorkloadRule {
    @Override
    public String id() {
        return "SVC-18";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "Lost pods may start in another zone and on another node.";
    }

    private static final Set<String> PLACES = Set.of(
            SpreadConstraint.ZONE, SpreadConstraint.NODE, "failure-domain.beta.kubernetes.io/zone", "metadata.name");

    @Override
    public boolean concerns(Workload workload, Plan plan) {
        return !workload.isDaemonSet();
    }

    @Override
    public Verdict judge(Workload workload, Plan plan) {
        var spec = workload.pods().spec();
        if (spec.at("nodeName").text().isPresent()) {
            return broken(workload, "nodeName", spec.at("nodeName").text().orElse(""));
        }
        var selector = spec.at("nodeSelector");
        for (var place : PLACES.stream().sorted().toList()) {
            if (selector.isPresent() && selector.at(place).text().isPresent()) {
                return broken(
                        workload, "nodeSelector", selector.at(place).text().orElse(""));
            }
        }
        var terms = spec.at(
                        "affinity",
                        "nodeAffinity",
                        "requiredDuringSchedulingIgnoredDuringExecution",
                        "nodeSelectorTerms")
                .items();
        var allowed = terms.stream().map(PodsMayRunAnywhere::onlyPlace).toList();
        var pinned = !allowed.isEmpty()
                && allowed.stream().allMatch(place -> place.isPresent() && place.equals(allowed.get(0)));
        return pinned ? broken(workload, "nodeAffinity", allowed.get(0).orElse("")) : new Verdict.Holds();
    }

    /** The one zone or node that a term allows, if it allows only one. Terms are alternatives, the expressions of one are not. */
    private static Optional<String> onlyPlace(Field term) {
        return Stream.concat(term.at("matchExpressions").items().stream(), term.at("matchFields").items().stream())
                .filter(e -> PLACES.contains(e.at("key").text().orElse("")))
                .filter(e -> e.at("operator").text().orElse("").equals("In"))
                .map(e -> e.at("values").items())
                .filter(values -> values.size() == 1)
                .flatMap(values -> values.get(0).text().stream())
                .findFirst();
    }

    private static Verdict broken(Workload workload, String property, String place) {
        return new Verdict.Broken(
                Where.of(workload.object(), property),
                "Losing '" + place + "' stops it for good: its pods may run nowhere else",
                "Select nodes by what they are, not by where they stand");
    }
}
