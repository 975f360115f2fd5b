package dev.nospof.policies.proof.availability;

import static java.util.stream.Collectors.joining;

import dev.nospof.components.model.Durations;
import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.read.YamlFile;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.solver.Interval;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads figures of one's own from a file of YAML or JSON: each names a kind of loss, what share of the time it is away, and who says so.
 *
 * <pre>
 * node: {low: 0.0001, high: 0.001, source: our own machines, collected: 2026-10}
 * database-instance: {between-failures: 30d, to-repair: 5m, source: incident log}
 * </pre>
 */
public final class PriorsFile {
    private final String name;

    private PriorsFile(String name) {
        this.name = name;
    }

    /**
     * The published priors with those of this file in their place.
     *
     * @throws IllegalArgumentException if a kind or a figure is not understood
     * @throws dev.nospof.policies.graph.read.UnreadablePlan if it is no YAML or JSON
     */
    public static Priors read(Path file) {
        var reader = new PriorsFile(String.valueOf(file.getFileName()));
        var priors = Priors.PUBLISHED;
        for (var entry : YamlFile.read(file).fields().entrySet()) {
            priors = priors.with(reader.kind(entry.getKey()), reader.prior(entry.getKey(), entry.getValue()));
        }
        return priors;
    }

    private Failure.Kind kind(String word) {
        return Arrays.stream(Failure.Kind.values())
                .filter(Failure.Kind::counts)
                .filter(kind -> word(kind).equals(word))
                .findFirst()
                .orElseThrow(() -> unknownKind(word));
    }

    private Prior prior(String kind, Field field) {
        var source = field.at("source").text().orElseThrow(() -> noSource(kind));
        var collected = field.at("collected").text().orElse("");
        var between = duration(field.at("between-failures"));
        var repair = duration(field.at("to-repair"));
        if (between.isPresent() && repair.isPresent()) {
            return Prior.measured(between.get(), repair.get(), source, collected);
        }
        var low = field.at("low").number();
        var high = field.at("high").number();
        if (low.isEmpty()
                || high.isEmpty()
                || low.get().signum() < 0
                || high.get().compareTo(BigDecimal.ONE) > 0
                || low.get().compareTo(high.get()) > 0) {
            throw noShare(
                    kind,
                    low.map(Object::toString).orElse("nothing"),
                    high.map(Object::toString).orElse("nothing"));
        }
        return new Prior(new Interval(low.get().doubleValue(), high.get().doubleValue()), source, collected);
    }

    private static Optional<Duration> duration(Field field) {
        return field.text().flatMap(Durations::parse);
    }

    private static String word(Failure.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private IllegalArgumentException unknownKind(String word) {
        return new IllegalArgumentException("Priors in '" + name + "': there is no kind '" + word + "'.\n"
                + "The figure would be used nowhere, and the default in its place.\nUse one of "
                + Arrays.stream(Failure.Kind.values())
                        .filter(Failure.Kind::counts)
                        .map(PriorsFile::word)
                        .collect(joining(", "))
                + ".");
    }

    private IllegalArgumentException noSource(String kind) {
        return new IllegalArgumentException("Priors in '" + name + "': " + kind + ".source is missing.\n"
                + "Whoever reads the result could not judge it.\nName a document, or say 'assumed'.");
    }

    private IllegalArgumentException noShare(String kind, String low, String high) {
        return new IllegalArgumentException("Priors in '" + name + "': " + kind + " is from " + low + " to " + high
                + ".\nThat is no share of the time that it is away.\n"
                + "Give low and high from 0 to 1, low first, or between-failures and to-repair such as 30d and 5m.");
    }
}
