package dev.nospof.policies.rules.autoscaling;

import dev.nospof.policies.graph.kubernetes.Autoscaler;
import dev.nospof.policies.rules.AutoscalerRule;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.List;
import java.util.stream.Stream;

/** Utilization is a share of the request: without one in every container that is measured, nothing is ever scaled. */
public record MetricsHaveRequests() implements AutoscalerRule {
    @Override
    public String id() {
        return "HPA-08";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "The autoscaler can compute the utilization that it goes by.";
    }

    @Override
    public boolean concerns(Autoscaler autoscaler, Plan plan) {
        return !plan.scaled(autoscaler).isEmpty();
    }

    @Override
    public Verdict judge(Autoscaler autoscaler, Plan plan) {
        for (var workload : plan.scaled(autoscaler)) {
            for (var resource : measured(autoscaler)) {
                var without = Stream.concat(workload.pods().containers().stream(), workload.pods().sidecars().stream())
                        .filter(container -> resource.container().isEmpty()
                                || resource.container().equals(container.name()))
                        .filter(container -> container.reserved(resource.name()).isEmpty())
                        .findFirst();
                if (without.isPresent()) {
                    return new Verdict.Broken(
                            Where.of(
                                    workload.object(),
                                    "container " + without.get().name() + ", resources.requests." + resource.name()),
                            "It is never scaled: " + Where.of(autoscaler.object()) + " measures " + resource.name()
                                    + " as a share of a request that is not there",
                            "Request " + resource.name() + " in every container that is measured");
                }
            }
        }
        return new Verdict.Holds();
    }

    /**
     * A resource that is measured.
     *
     * @param container empty where all are averaged
     */
    private record Measured(String name, String container) {}

    private static List<Measured> measured(Autoscaler autoscaler) {
        if (autoscaler.metrics().isEmpty()) {
            return List.of(new Measured("cpu", ""));
        }
        return autoscaler.metrics().stream()
                .flatMap(metric -> CpuTarget.source(metric).stream())
                .filter(source -> source.at("target", "averageUtilization").isPresent())
                .map(source -> new Measured(
                        source.at("name").text().orElse(""),
                        source.at("container").text().orElse("")))
                .toList();
    }
}
