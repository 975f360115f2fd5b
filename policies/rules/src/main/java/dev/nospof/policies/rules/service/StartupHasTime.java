package dev.nospof.policies.rules.service;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.kubernetes.Container;
import dev.nospof.policies.graph.kubernetes.PodOwner;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.PodRule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.OptionalInt;

/** Where liveness is probed, a startup probe covers the time that the container needs to boot. */
public record StartupHasTime() implements PodRule {
    @Override
    public String id() {
        return "SVC-09";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "A container that still starts is not killed for not being alive.";
    }

    @Override
    public boolean concerns(PodOwner owner, Plan plan) {
        return owner.pods().containers().stream()
                .anyMatch(container -> container.liveness().isPresent());
    }

    @Override
    public Verdict judge(PodOwner owner, Plan plan) {
        var flaws = new Flaws(Where.of(owner.object()));
        var boot = bootTime(owner, plan);
        owner.pods().containers().stream()
                .filter(container -> container.liveness().isPresent())
                .forEach(container -> flaws.add(
                        "container " + container.name() + ", startupProbe",
                        flaw(container, boot),
                        "Add a startupProbe whose periodSeconds x failureThreshold is longer than the slowest start"));
        return flaws.verdict();
    }

    /** Declared on the workload, or on its pods. */
    private static OptionalInt bootTime(PodOwner owner, Plan plan) {
        return plan.seconds(owner.object(), Annotations.BOOT_SECONDS);
    }

    private static Optional<String> flaw(Container container, OptionalInt boot) {
        if (!container.startup().isPresent()) {
            var delay = container.liveness().initialDelay();
            return boot.isPresent() && delay.toSeconds() >= boot.getAsInt()
                    ? Optional.empty()
                    : Optional.of(
                            "A slow start ends in a restart loop: liveness counts from the first second and nothing covers the start");
        }
        var startup = container.startup();
        var budget = startup.initialDelay().plus(startup.period().multipliedBy(startup.failureThreshold()));
        return boot.isEmpty() || budget.toSeconds() >= boot.getAsInt()
                ? Optional.empty()
                : Optional.of("A normal start ends in a restart loop: it takes " + boot.getAsInt()
                        + " s, the startup probe allows " + budget.toSeconds() + " s");
    }
}
