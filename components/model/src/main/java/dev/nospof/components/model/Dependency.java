package dev.nospof.components.model;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a service needs, and how badly. One declaration wires it, opens the network for it and tells the proof what its loss means.
 *
 * @param target what is needed
 * @param strength what happens without it
 * @param through the queue between the two; present for {@link Strength#ASYNC} alone
 */
public record Dependency(Target target, Strength strength, Optional<Through> through) {
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9]([-a-z0-9]*[a-z0-9])?/)?[a-z0-9]([-.a-z0-9]*[a-z0-9])?");

    /**
     * A queue on the way.
     *
     * @param queue lost, it takes the service that fills it with it
     * @param horizon how long work may wait in it before the target's loss is noticed
     */
    public record Through(Target queue, Duration horizon) {}

    /** @throws UnsafeArgs if a name could not be written in an annotation, or a queue is missing or too many */
    public Dependency {
        checkName(target.name());
        through.ifPresent(t -> checkName(t.queue().name()));
        if (through.isPresent() != (strength == Strength.ASYNC)) {
            throw queueMismatch(target.name(), strength);
        }
        if (through.isPresent() && through.get().horizon().compareTo(Duration.ofSeconds(1)) < 0) {
            throw badHorizon(target.name(), through.get().horizon());
        }
    }

    /** Lost with it. */
    public static Dependency hard(Target target) {
        return new Dependency(target, Strength.HARD, Optional.empty());
    }

    public static Dependency hard(String name) {
        return hard(Target.named(name));
    }

    /** Answers without it, with less. */
    public static Dependency soft(Target target) {
        return new Dependency(target, Strength.SOFT, Optional.empty());
    }

    public static Dependency soft(String name) {
        return soft(Target.named(name));
    }

    /** Hands work to a queue and goes on; the queue knows who does the work and how long it can wait. */
    public static Dependency async(Buffer queue) {
        return async(queue.consumer(), queue, queue.horizon());
    }

    /** Reaches the target through a queue that holds work for as long as {@code horizon}. */
    public static Dependency async(Target target, Target queue, Duration horizon) {
        return new Dependency(target, Strength.ASYNC, Optional.of(new Through(queue, horizon)));
    }

    public static Dependency async(String name, String queue, Duration horizon) {
        return async(Target.named(name), Target.named(queue), horizon);
    }

    public String name() {
        return target.name();
    }

    /** The value of {@link Annotations#DEPENDS_ON}: {@code payments=hard,inventory=async:orders-queue:4h}, in the order given. */
    public static String encode(List<Dependency> dependencies) {
        return dependencies.stream().map(Dependency::word).collect(joining(","));
    }

    private String word() {
        return name() + "=" + strength.word()
                + through.map(t -> ":" + t.queue().name() + ":" + Durations.word(t.horizon()))
                        .orElse("");
    }

    /**
     * What the value of {@link Annotations#DEPENDS_ON} says; spaces around a comma do no harm, and an empty one says nothing.
     *
     * @throws UnsafeArgs if it cannot be read
     */
    public static List<Dependency> decode(String annotation) {
        if (annotation.isBlank()) {
            return List.of();
        }
        var all = Arrays.stream(annotation.split(",", -1))
                .map(String::strip)
                .map(Dependency::read)
                .toList();
        checkDistinct(all);
        return all;
    }

    /**
     * Each thing is depended on in one way.
     *
     * @throws UnsafeArgs if two are on the same target
     */
    public static void checkDistinct(List<Dependency> dependencies) {
        var seen = new HashSet<String>();
        for (var dependency : dependencies) {
            if (!seen.add(dependency.name())) {
                throw twice(dependency.name());
            }
        }
    }

    private static Dependency read(String entry) {
        var sides = entry.split("=", -1);
        if (sides.length != 2) {
            throw unreadable(entry);
        }
        var words = sides[1].split(":", -1);
        var name = Target.named(sides[0]);
        if (words.length == 1 && words[0].equals(Strength.HARD.word())) {
            return hard(name);
        }
        if (words.length == 1 && words[0].equals(Strength.SOFT.word())) {
            return soft(name);
        }
        if (words.length == 3 && words[0].equals(Strength.ASYNC.word())) {
            var horizon = Durations.parse(words[2]).orElseThrow(() -> unreadable(entry));
            return async(name, Target.named(words[1]), horizon);
        }
        throw unreadable(entry);
    }

    private static void checkName(String name) {
        if (name.length() > 253 || !NAME.matcher(name).matches()) {
            throw badName(name);
        }
    }

    private static UnsafeArgs badName(String name) {
        return UnsafeArgs.because(
                "Dependency",
                "name is '" + name
                        + "', needs to be lower-case letters, digits, dashes and dots, after a namespace and a slash if need be",
                "The annotation that carries it could not be read back, and the proof would miss the dependency.",
                "Use the name of the Kubernetes object, such as 'payments' or 'billing/payments'.");
    }

    private static UnsafeArgs queueMismatch(String name, Strength strength) {
        return UnsafeArgs.because(
                "Dependency on '" + name + "'",
                strength == Strength.ASYNC ? "async without a queue" : strength.word() + " with a queue",
                "The proof could not tell whose loss stops the service.",
                "Use Dependency.async(target, queue, horizon) with a queue, Dependency.hard or soft without.");
    }

    private static UnsafeArgs badHorizon(String name, Duration horizon) {
        return UnsafeArgs.because(
                "Dependency on '" + name + "'",
                "horizon is " + Durations.word(horizon) + ", needs at least 1s",
                "A queue that holds nothing makes the dependency a hard one, while the proof would believe otherwise.",
                "Declare how long work may wait in the queue before any is lost or too late.");
    }

    private static UnsafeArgs unreadable(String entry) {
        return UnsafeArgs.because(
                "Annotation " + Annotations.DEPENDS_ON,
                "'" + entry + "' is not understood",
                "The proof would miss a dependency and promise what does not hold.",
                "Write 'name=hard', 'name=soft' or 'name=async:queue:4h', with commas between.");
    }

    private static UnsafeArgs twice(String name) {
        return UnsafeArgs.because(
                "Dependencies",
                "'" + name + "' is declared twice",
                "One of the two would be wrong, and nobody could say which.",
                "Declare it once, with the stronger of the two.");
    }
}
