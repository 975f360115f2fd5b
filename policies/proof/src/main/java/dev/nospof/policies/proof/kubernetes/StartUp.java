package dev.nospof.policies.proof.kubernetes;

import static java.util.Comparator.naturalOrder;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.kubernetes.Container;
import dev.nospof.policies.graph.kubernetes.Probe;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.proof.recovery.RecoveryTimes;
import dev.nospof.policies.proof.recovery.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a pod's start to its first request: the longest of its containers. */
final class StartUp {
    private StartUp() {}

    /** The boot, then the probes that must have seen it before the pod is ready. */
    static List<Step> of(Workload workload, RecoveryTimes times) {
        var steps = new ArrayList<Step>();
        var containers = workload.pods().containers();
        steps.add(boot(workload, containers, times));
        containers.stream()
                .map(StartUp::probed)
                .max(naturalOrder())
                .filter(time -> !time.isZero())
                .ifPresent(time ->
                        steps.add(new Step("ready", time, "periodSeconds of the startup and readiness probes")));
        return steps;
    }

    private static Step boot(Workload workload, List<Container> containers, RecoveryTimes times) {
        var declared = bootSeconds(workload.object().at("metadata", "annotations", Annotations.BOOT_SECONDS))
                .or(() -> bootSeconds(workload.pods().field().at("metadata", "annotations", Annotations.BOOT_SECONDS)));
        if (declared.isPresent()) {
            return new Step("start", declared.get(), Annotations.BOOT_SECONDS);
        }
        var allowed = containers.stream()
                .map(Container::startup)
                .filter(Probe::isPresent)
                .map(p -> p.initialDelay().plus(p.period().multipliedBy(p.failureThreshold())))
                .max(naturalOrder());
        if (allowed.isPresent()) {
            return new Step("start", allowed.get(), "what the startup probe allows");
        }
        var delay = containers.stream().map(c -> c.readiness().initialDelay()).max(naturalOrder());
        return delay.filter(d -> d.compareTo(times.start()) > 0)
                .map(d -> new Step("start", d, "initialDelaySeconds of the readiness probe"))
                .orElseGet(() ->
                        new Step("start", times.start(), "assumed: nothing in the plan says how long a start takes"));
    }

    private static Optional<Duration> bootSeconds(Field annotation) {
        return annotation
                .text()
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    private static Duration probed(Container container) {
        var startup = container.startup().isPresent() ? container.startup().period() : Duration.ZERO;
        var readiness =
                container.readiness().isPresent() ? container.readiness().period() : Duration.ZERO;
        return startup.plus(readiness);
    }
}
