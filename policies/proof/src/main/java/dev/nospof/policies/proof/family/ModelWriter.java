package dev.nospof.policies.proof.family;

import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.FailureModel;
import dev.nospof.policies.proof.model.Tolerance;
import dev.nospof.policies.proof.recovery.Recovery;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Collects what subjects say of themselves into one failure model. What several mention, such as a zone, is one thing. */
public final class ModelWriter {
    private record Domain(Failure failure, List<String> in, Optional<Duration> heals) {}

    private final ToDoubleFunction<Failure.Kind> probabilities;
    private final Tolerance tolerance;
    private final FailureModel.Builder builder;
    private final Map<String, Failure> failures;
    private final Map<Failure, String> events;
    private final TreeMap<String, Domain> domains;
    private final UnaryOperator<Failure> meant;

    ModelWriter(Tolerance tolerance, ToDoubleFunction<Failure.Kind> probabilities) {
        this.tolerance = tolerance;
        this.probabilities = probabilities;
        this.builder = new FailureModel.Builder();
        this.failures = new LinkedHashMap<>();
        this.events = new HashMap<>();
        this.domains = new TreeMap<>();
        this.meant = UnaryOperator.identity();
    }

    private ModelWriter(ModelWriter same, UnaryOperator<Failure> meant) {
        this.tolerance = same.tolerance;
        this.probabilities = same.probabilities;
        this.builder = same.builder;
        this.failures = same.failures;
        this.events = same.events;
        this.domains = same.domains;
        this.meant = meant;
    }

    /** The same model for a subject that means other things by the same names, such as the zones of another region. */
    ModelWriter meaning(UnaryOperator<Failure> other) {
        return new ModelWriter(this, other);
    }

    /** The tolerance at which the model is written. */
    public Duration tolerance() {
        return tolerance.here();
    }

    /** The same where another region takes over. */
    Duration toleranceElsewhere() {
        return tolerance.elsewhere();
    }

    /**
     * What other things are in, or share; the same for the same failure, whoever mentions it first.
     *
     * @param in what takes it
     * @return the event's name
     */
    public String domain(Failure called, String... in) {
        var failure = meant.apply(called);
        var event = event(failure);
        domains.putIfAbsent(event, new Domain(failure, List.of(in), Optional.empty()));
        return event;
    }

    /**
     * A part of one subject.
     *
     * @param back how it comes back where it alone is lost
     * @param in what takes it
     * @return the event's name
     */
    public String part(Failure called, Recovery back, List<String> in) {
        var failure = meant.apply(called);
        var event = event(failure);
        domains.putIfAbsent(event, new Domain(failure, List.copyOf(in), time(back)));
        return event;
    }

    /** Down when fewer than {@code needed} members are up. */
    public String group(String name, int needed, List<String> members) {
        builder.group(name, needed, members);
        return name;
    }

    /** The same, and for as long as {@code takeover} also when the first member is down. */
    public String group(String name, int needed, List<String> members, Duration takeover) {
        builder.group(name, needed, members, takeover);
        return name;
    }

    void subject(String name, List<String> needs) {
        builder.service(name, needs);
    }

    FailureModel model() {
        domains.forEach((event, domain) -> {
            double probability = probabilities.applyAsDouble(domain.failure.kind());
            var in = domain.in.toArray(new String[0]);
            domain.heals.ifPresentOrElse(
                    time -> builder.healingPart(event, probability, time, in),
                    () -> builder.part(event, probability, in));
        });
        return builder.build();
    }

    Map<String, Failure> failures() {
        return failures;
    }

    /** Its name; with its kind where something of another kind has that name already. */
    private String event(Failure failure) {
        return events.computeIfAbsent(failure, f -> {
            var name = failures.containsKey(f.name()) ? f.kind().inWords() + " " + f.name() : f.name();
            failures.put(name, f);
            return name;
        });
    }

    private static Optional<Duration> time(Recovery recovery) {
        return recovery.match(byItself -> Optional.of(byItself.time()), waits -> Optional.empty());
    }
}
