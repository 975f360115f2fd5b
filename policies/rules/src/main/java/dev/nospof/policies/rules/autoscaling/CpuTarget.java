package dev.nospof.policies.rules.autoscaling;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.kubernetes.Autoscaler;
import java.util.Optional;

/**
 * How busy an autoscaler keeps the processors.
 *
 * @param percent of what is requested
 * @param path where it is said, or would be
 */
record CpuTarget(int percent, String path) {
    /** What the API server fills in where no metric is given (autoscaling/v2, defaults.go). */
    private static final int DEFAULT = 80;

    /** Empty where the autoscaler goes by other metrics. */
    static Optional<CpuTarget> of(Autoscaler autoscaler) {
        if (autoscaler.object().groupVersion().equals("autoscaling/v1")) {
            var percent = autoscaler.object().at("spec", "targetCPUUtilizationPercentage");
            return Optional.of(new CpuTarget(percent.integer().orElse(DEFAULT), percent.path()));
        }
        if (autoscaler.metrics().isEmpty()) {
            return Optional.of(new CpuTarget(DEFAULT, "spec.metrics"));
        }
        return autoscaler.metrics().stream()
                .flatMap(metric -> source(metric).stream())
                .filter(source -> source.at("name").text().orElse("").equals("cpu"))
                .map(source -> source.at("target", "averageUtilization"))
                .filter(Field::isPresent)
                .map(percent -> new CpuTarget(percent.integer().orElse(DEFAULT), percent.path()))
                .findFirst();
    }

    /** The part of a metric that names a resource of the pods, if it has one. */
    static Optional<Field> source(Field metric) {
        return switch (metric.at("type").text().orElse("")) {
            case "Resource" -> Optional.of(metric.at("resource"));
            case "ContainerResource" -> Optional.of(metric.at("containerResource"));
            default -> Optional.empty();
        };
    }
}
