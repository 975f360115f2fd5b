package dev.nospof.policies.rules.service;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.kubernetes.Container;
import dev.nospof.policies.graph.kubernetes.PodOwner;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.PodRule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Liveness waits at least twice as long as readiness and asks nothing of a dependency: else an overload or a lost database restarts every pod. */
public record LivenessIsTheLastResort() implements PodRule {
    @Override
    public String id() {
        return "SVC-08";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "A container is restarted only when it is beyond help, and never for the fault of another.";
    }

    /** Words in a path that say readiness or name what lies behind the service. */
    private static final Set<String> DEPENDENCIES = Set.of(
            "ready",
            "readyz",
            "readiness",
            "db",
            "database",
            "deps",
            "dependencies",
            "downstream",
            "redis",
            "postgres",
            "mysql",
            "kafka");

    /** Spring Boot's whole health, which counts the database in; its liveness group does not. */
    private static final Pattern WHOLE_HEALTH = Pattern.compile(".*/actuator/health/?");

    private static final Pattern HOST_OPTION = Pattern.compile("(?:-h|--host)[ =](\\S+)");
    private static final Set<String> ITSELF = Set.of("", "localhost", "127.0.0.1", "::1", "/var/run/postgresql");

    @Override
    public boolean concerns(PodOwner owner, Plan plan) {
        return owner.pods().containers().stream()
                .anyMatch(container -> container.liveness().isPresent());
    }

    @Override
    public Verdict judge(PodOwner owner, Plan plan) {
        var flaws = new Flaws(Where.of(owner.object()));
        owner.pods().containers().stream()
                .filter(container -> container.liveness().isPresent())
                .forEach(
                        container -> flaws.add(
                                "container " + container.name() + ", livenessProbe",
                                flaw(container),
                                "Let liveness ask only whether the process itself works, and fail after at least twice the time of readiness"));
        return flaws.verdict();
    }

    private static Optional<String> flaw(Container container) {
        var asked = dependency(container.liveness().field());
        if (asked.isPresent()) {
            return Optional.of("Losing a dependency restarts every pod: liveness asks for " + asked.get());
        }
        if (!container.readiness().isPresent()) {
            return Optional.empty();
        }
        var kill = container.liveness().timeToFail();
        var unready = container.readiness().timeToFail();
        return kill.compareTo(unready.multipliedBy(2)) >= 0
                ? Optional.empty()
                : Optional.of("An overloaded pod is killed instead of relieved: liveness gives up after "
                        + kill.toSeconds() + " s, readiness after " + unready.toSeconds() + " s");
    }

    /** What the probe asks of others, if it does. */
    private static Optional<String> dependency(Field probe) {
        var host = Stream.of("httpGet", "tcpSocket")
                .flatMap(kind -> probe.at(kind, "host").text().stream())
                .filter(name -> !ITSELF.contains(name))
                .findFirst();
        if (host.isPresent()) {
            return host;
        }
        var path = probe.at("httpGet", "path").text().orElse("");
        if (WHOLE_HEALTH.matcher(path).matches()
                || Stream.of(path.split("[/?&=_-]")).anyMatch(DEPENDENCIES::contains)) {
            return Optional.of(path);
        }
        var command = String.join(
                " ",
                probe.at("exec", "command").items().stream()
                        .flatMap(word -> word.text().stream())
                        .toList());
        var other = HOST_OPTION.matcher(command);
        return other.find() && !ITSELF.contains(other.group(1)) ? Optional.of(other.group(1)) : Optional.empty();
    }
}
